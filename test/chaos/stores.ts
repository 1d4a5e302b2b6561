import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '@app/persistence';
import { createDatabaseIfMissing, startEmbeddedPostgres } from '@app/runtime';
import type { Closers } from '@app/testing';
import { freePort } from '@app/testing';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Backend } from './options.js';

/** The stores of one run: the truth, and the queues, which may be wiped at any moment. */
export interface Stores {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  /** The harness's own eyes: nothing that runs under test uses this pool. */
  readonly sql: <Row>(text: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>;
  /** Loses every job, as a crash of a queue's store does. */
  wipeQueues(): Promise<void>;
}

export const redisIsInstalled = (): boolean =>
  spawnSync('sh', ['-c', 'command -v redis-server']).status === 0;

export async function startStores(backend: Backend, folder: string, closers: Closers): Promise<Stores> {
  const server = await startEmbeddedPostgres({ dataDir: `${folder}/postgres`, fast: true });
  closers.add(() => server.stop());
  const databaseUrl = server.url('traitdunion');
  await createDatabaseIfMissing(databaseUrl);
  await migrate(databaseUrl);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  // A server that stops ends the connections that are still closing.
  pool.on('error', () => undefined);
  closers.add(() => pool.end());
  const sql = async <Row>(text: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> =>
    (await pool.query(text, [...parameters])).rows as Row[];
  if (backend === 'postgres') {
    return { databaseUrl, redisUrl: undefined, sql, wipeQueues: () => truncateQueues(pool) };
  }
  const redis = await startRedis(folder, closers);
  return {
    databaseUrl,
    redisUrl: redis.url,
    sql,
    wipeQueues: async () => void (await redis.client.flushall()),
  };
}

/**
 * Every table of the queue's schema but the one that says how new the schema is. A real crash asks nobody for locks:
 * where the workers' own statements hold them in another order, the wipe lets go of what it has and tries again.
 */
async function truncateQueues(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname = 'bullmq' and tablename <> 'migration'`,
  );
  if (rows.length === 0) return;
  const wipe = `truncate ${rows.map(({ name }) => name).join(', ')} cascade`;
  for (;;) {
    try {
      await pool.query(`set local lock_timeout = '300ms'; ${wipe}`);
      return;
    } catch (error) {
      const lost = error instanceof pg.DatabaseError && ['40P01', '55P03'].includes(error.code ?? '');
      if (!lost) throw error;
      await sleep(20);
    }
  }
}

async function startRedis(folder: string, closers: Closers) {
  const port = await freePort();
  const memoryOnly = ['--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'];
  const child = spawn(
    'redis-server',
    ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, ...memoryOnly],
    {
      stdio: 'ignore',
    },
  );
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  closers.add(kill);
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  closers.add(() => client.disconnect());
  while (client.status !== 'ready') await sleep(20);
  return { url, client };
}
