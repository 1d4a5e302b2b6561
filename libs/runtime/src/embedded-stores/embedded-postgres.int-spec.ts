import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { createDatabaseIfMissing } from './create-database.js';
import type { EmbeddedPostgres } from './embedded-postgres.js';
import { findEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { EmbeddedStoreError } from './embedded-store-error.js';
import { isAlive } from './postmaster.js';

let home: string;
let dataDir: string;
const started: EmbeddedPostgres[] = [];

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'embedded-'));
  chmodSync(home, 0o755);
  dataDir = path.join(home, 'postgres');
});

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  rmSync(home, { recursive: true, force: true });
});

async function start(options: { dataDir?: string; systemFolder?: string } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, fast: true, ...options });
  started.push(server);
  return server;
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** What the operator would read. */
async function refusal(): Promise<string> {
  const error: unknown = await start().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(EmbeddedStoreError);
  const { message } = error as Error;
  expect(message).not.toContain('\n');
  return message;
}

/** Another process that starts a server on the folder and lives on. */
async function startElsewhere(): Promise<{ launcher: ChildProcess; serverPid: number }> {
  const launcherModule = pathToFileURL(path.resolve('dist/libs/runtime/src/embedded-stores/index.js')).href;
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(launcherModule)});
    const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, fast: true });
    process.once('SIGTERM', () => server.stop().then(() => process.exit(0)));
    process.once('SIGUSR2', () => process.exit(1));
    console.log('up');
    setInterval(() => {}, 1000);`;
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(launcher.stdout, 'data');
  const serverPid = Number(readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  return { launcher, serverPid };
}

describe('the embedded PostgreSQL', () => {
  it('starts on nothing, in UTF-8, on the loopback, behind a password', async () => {
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(await query(server.url('postgres'), `SELECT lower('ÉÄ') AS text`)).toEqual([{ text: 'éä' }]);
    const wrong = server.url('postgres').replace(/:[^:@]+@/, ':wrong@');
    await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps its data over a stop and a second start', async () => {
    const first = await start();
    expect(await createDatabaseIfMissing(first.url('city'))).toBe(true);
    await query(first.url('city'), 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await start();
    expect(await createDatabaseIfMissing(second.url('city'))).toBe(false);
    expect(await query(second.url('city'), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('adopts the server that a killed process left, and stops it', async () => {
    const { launcher, serverPid } = await startElsewhere();
    launcher.kill('SIGKILL');
    await once(launcher, 'exit');
    expect(isAlive(serverPid)).toBe(true);
    const server = await start();
    expect(server.adopted).toBe(true);
    expect(await query(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(isAlive(serverPid)).toBe(false);
  });

  it('leaves the server of a living process alone, and can be found by the command line', async () => {
    const { launcher, serverPid } = await startElsewhere();
    expect(await refusal()).toContain(`Process ${launcher.pid} already runs`);
    const found = findEmbeddedPostgres(dataDir);
    expect(await query(found?.url('postgres') ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await found?.stop();
    expect(isAlive(serverPid)).toBe(true);
    launcher.kill('SIGTERM');
    expect(await once(launcher, 'exit')).toEqual([0, null]);
    expect(isAlive(serverPid)).toBe(false);
    expect(findEmbeddedPostgres(dataDir)).toBeUndefined();
  });

  it('stops when its process ends without stopping it', async () => {
    const { launcher, serverPid } = await startElsewhere();
    launcher.kill('SIGUSR2');
    await once(launcher, 'exit');
    for (let waits = 0; isAlive(serverPid) && waits < 100; waits += 1) await sleep(20);
    expect(isAlive(serverPid)).toBe(false);
  });

  it('is not misled by a lock file whose process is another program', async () => {
    await (await start()).stop();
    writeFileSync(
      path.join(dataDir, 'postmaster.pid'),
      `${process.pid}\n${dataDir}\n0\n1\n\n127.0.0.1\n\nready\n`,
      {
        mode: 0o600,
      },
    );
    expect(findEmbeddedPostgres(dataDir)).toBeUndefined();
  });

  it('makes the database anew where a first start was interrupted', async () => {
    mkdirSync(`${dataDir}.unfinished`);
    writeFileSync(path.join(`${dataDir}.unfinished`, 'PG_VERSION'), '18\n');
    expect((await start()).adopted).toBe(false);
    expect(readdirSync(home)).toEqual(['postgres']);
  });
});

describe('a data folder that cannot serve is refused in one line', () => {
  it('when it holds something else', async () => {
    mkdirSync(dataDir);
    writeFileSync(path.join(dataDir, 'holiday.jpg'), '');
    expect(await refusal()).toContain('is not a PostgreSQL database');
    expect(readdirSync(dataDir)).toEqual(['holiday.jpg']);
  });

  it('when another version made it', async () => {
    mkdirSync(dataDir);
    writeFileSync(path.join(dataDir, 'PG_VERSION'), '15\n');
    expect(await refusal()).toContain('PostgreSQL 15');
  });

  it('when it is a file', async () => {
    writeFileSync(dataDir, '');
    expect(await refusal()).toContain('is a file');
  });

  it('when the database in it is damaged', async () => {
    await (await start()).stop();
    truncateSync(path.join(dataDir, 'global', 'pg_control'), 100);
    expect(await refusal()).toContain('damaged');
  });
});

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;
asRoot('below a folder that only root may enter', () => {
  it('keeps the data elsewhere and leaves a link in their place', async () => {
    const systemFolder = path.join(home, 'system');
    const closed = path.join(home, 'root-only');
    mkdirSync(closed, { mode: 0o700 });
    const wanted = path.join(closed, 'data', 'postgres');
    const first = await start({ dataDir: wanted, systemFolder });
    expect(first.dataDir.startsWith(systemFolder)).toBe(true);
    expect(lstatSync(wanted).isSymbolicLink()).toBe(true);
    await query(first.url('postgres'), 'CREATE TABLE kept AS SELECT 1 AS one');
    await first.stop();
    const second = await start({ dataDir: wanted, systemFolder });
    expect(await query(second.url('postgres'), 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });
});
