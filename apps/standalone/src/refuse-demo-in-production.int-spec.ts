import { Environment } from '@app/runtime';
import { createTestDatabase } from '@app/testing';
import pg from 'pg';
import { refuseDemoInProduction } from './refuse-demo-in-production.js';

describe('refuseDemoInProduction', () => {
  it('refuses a database that holds a demo account, in production only', async () => {
    const database = await createTestDatabase();
    const settings = { databaseUrl: database.url };
    const production = new Environment('production', settings);
    await expect(refuseDemoInProduction(production)).resolves.toBeUndefined();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('insert into accounts (id, demo, created_at) values (gen_random_uuid(), true, now())');
    await client.end();
    await expect(refuseDemoInProduction(production)).rejects.toThrow('holds the demo city');
    await expect(refuseDemoInProduction(new Environment('standalone', settings))).resolves.toBeUndefined();
    await database.drop();
  });
});
