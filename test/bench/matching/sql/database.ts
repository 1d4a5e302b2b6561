import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { startEmbeddedPostgres } from '@app/runtime';
import type { Closers } from '@app/testing';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { CpuMeter } from '../measure/cost.js';

/** A PostgreSQL of this run, with one connection and the CPU that its backend uses. */
export interface BenchDatabase {
  readonly url: string;
  readonly client: pg.Client;
  readonly cpu: CpuMeter;
}

/** Room for every table of the benchmark in memory, and no compiling of statements that last milliseconds. */
const settings = {
  shared_buffers: '1GB',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  work_mem: '64MB',
};

export async function startDatabase(closers: Closers): Promise<BenchDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'traitdunion-bench-'));
  chmodSync(folder, 0o755);
  closers.add(() => rmSync(folder, { recursive: true, force: true }));
  const options = { dataDir: path.join(folder, 'postgres'), fast: true };
  const first = await startEmbeddedPostgres(options);
  await configure(first.url('postgres'));
  await first.stop();
  const server = await startEmbeddedPostgres(options);
  closers.add(() => server.stop());
  const url = server.url('postgres');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  closers.add(() => client.end());
  return { url, client, cpu: await backendCpu(client) };
}

async function configure(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const [name, value] of Object.entries(settings))
    await client.query(`alter system set ${name} = '${value}'`);
  await client.end();
}

/** The time that the kernel gave to the backend of a connection. @throws where /proc is not */
export async function backendCpu(client: pg.ClientBase): Promise<CpuMeter> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const file = `/proc/${rows[0]!.pid}/schedstat`;
  return () => Number(readFileSync(file, 'utf8').split(' ')[0]) / 1_000;
}

/** Fills a table with lines in the text format of COPY. */
export async function fill(client: pg.Client, table: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(lines), client.query(copyFrom(`copy ${table} from stdin`)));
  await client.query(`analyze ${table}`);
}
