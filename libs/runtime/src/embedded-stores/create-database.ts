import pg from 'pg';

const duplicateDatabase = '42P04';

/** Makes the database that the URL names, through the server's `postgres` database; true when it was missing. */
export async function createDatabaseIfMissing(url: string): Promise<boolean> {
  const maintenance = new URL(url);
  const database = decodeURIComponent(maintenance.pathname.slice(1));
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === duplicateDatabase) return false;
    throw error;
  } finally {
    await client.end();
  }
}
