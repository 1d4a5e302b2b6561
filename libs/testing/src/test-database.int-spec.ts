import pg from 'pg';
import { createTestDatabase } from './test-database.js';
import { describeBackends, redisUrl } from './queue-backends.js';

describe('createTestDatabase', () => {
  it('gives each caller a database that the others do not see', async () => {
    const [one, two] = [await createTestDatabase(), await createTestDatabase()];
    const client = new pg.Client({ connectionString: one.url });
    await client.connect();
    await client.query('CREATE TABLE only_here (id integer)');
    await client.end();
    const other = new pg.Client({ connectionString: two.url });
    await other.connect();
    await expect(other.query('SELECT * FROM only_here')).rejects.toMatchObject({ code: '42P01' });
    await other.end();
    await one.drop();
    await two.drop();
    await expect(new pg.Client({ connectionString: one.url }).connect()).rejects.toMatchObject({
      code: '3D000',
    });
  });
});

describeBackends('describeBackends', ({ name, redisUrl: url }) => {
  it('gives the URL of Redis to the Redis half alone', () => {
    expect(url).toBe(name === 'Redis' ? redisUrl() : undefined);
  });
});
