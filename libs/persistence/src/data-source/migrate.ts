import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source-options.js';

/** Spells `TRAI`: the lock that lets one of several starting processes migrate while the others wait. */
const migrationLock = 0x54524149;

/** Brings the database to the newest schema. Any number of processes may call it at once. */
export async function migrate(url: string): Promise<void> {
  const gate = new pg.Client({ connectionString: url });
  await gate.connect();
  try {
    await gate.query('select pg_advisory_lock($1)', [migrationLock]);
    const source = new DataSource(dataSourceOptions(url, { maxConnections: 2, statementTimeoutMs: 0 }));
    await source.initialize();
    try {
      await source.runMigrations();
    } finally {
      await source.destroy();
    }
  } finally {
    await gate.end();
  }
}
