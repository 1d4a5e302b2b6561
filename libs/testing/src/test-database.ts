import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A migrated database of its own for one spec file. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Copies the migrated template: about 20 ms. Drop it after closing what you opened on it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE "${setting('TEST_PG_TEMPLATE')}"`);
  const url = new URL(setting('TEST_PG_ADMIN_URL'));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: setting('TEST_PG_ADMIN_URL') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: this spec needs the stores that the global set-up starts.`);
  return value;
}
