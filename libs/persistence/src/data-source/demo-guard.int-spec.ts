import { Test } from '@nestjs/testing';
import { createTestDatabase } from '@app/testing';
import pg from 'pg';
import { PersistenceModule } from './persistence.module.js';

const keys = { linkKey: Buffer.alloc(32), dataKey: Buffer.alloc(32) };

async function boot(url: string, isProduction: boolean): Promise<void> {
  const imports = [PersistenceModule.forRoot(url, {}, { ...keys, isProduction })];
  const module = await Test.createTestingModule({ imports }).compile();
  try {
    await module.init();
  } finally {
    await module.close();
  }
}

describe('DemoGuard', () => {
  it('lets no production start on a database that holds a demo account', async () => {
    const database = await createTestDatabase();
    await expect(boot(database.url, true)).resolves.toBeUndefined();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`insert into accounts (id, demo, created_at) values (gen_random_uuid(), true, now())`);
    await client.end();
    await expect(boot(database.url, true)).rejects.toThrow('holds the demo city');
    await expect(boot(database.url, false)).resolves.toBeUndefined();
    await database.drop();
  });
});
