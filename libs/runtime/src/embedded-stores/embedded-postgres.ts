import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresBinaries } from './binaries.js';
import { findBinaries } from './binaries.js';
import { createCluster, holdsCluster, locateFolder, readPassword, superuser } from './data-folder.js';
import { EmbeddedStoreError } from './embedded-store-error.js';
import { explainFailure, portWasTaken } from './explain-failure.js';
import type { Postmaster } from './postmaster.js';
import { claimFolder, findPostmaster, isAlive, otherOwner } from './postmaster.js';
import type { ServiceAccount } from './service-account.js';
import { giveTo, serviceAccountFor } from './service-account.js';

export interface EmbeddedPostgresOptions {
  /** The database's own folder; made when missing. */
  dataDir: string;
  /** Gives up durability for speed: for data that a crash may take, as in tests. */
  fast?: boolean;
  /** Where root puts what an unprivileged PostgreSQL could not reach otherwise. */
  systemFolder?: string;
}

export interface EmbeddedPostgres {
  url(database: string): string;
  readonly port: number;
  /** True when the server was found running, left by a process that was killed. */
  readonly adopted: boolean;
  /** The real folder of the data: not the one asked for where only root could have entered that one. */
  readonly dataDir: string;
  stop(): Promise<void>;
}

const readyWithinMs = 60_000;
const fastStopWithinMs = 5_000;

/**
 * Starts PostgreSQL on a folder of its own, on a free port of the loopback.
 * Stop it last, after everything that holds a connection.
 * @throws EmbeddedStoreError one line that says what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const systemFolder = options.systemFolder ?? '/var/lib/traitdunion';
  const account = serviceAccountFor(options.dataDir);
  try {
    const binaries = findBinaries(account, systemFolder);
    const dataDir = locateFolder(options.dataDir, account, systemFolder);
    if (!holdsCluster(dataDir, binaries.majorVersion)) {
      createCluster(dataDir, binaries, account, options.fast ?? false);
    }
    const owner = otherOwner(dataDir);
    if (owner !== undefined) {
      throw new EmbeddedStoreError(
        `Process ${owner} already runs the service on ${dataDir}: stop it first, or set DATA_DIR and PORT.`,
      );
    }
    const leftover = findPostmaster(dataDir);
    giveTo(account, claimFolder(dataDir));
    const running = leftover
      ? await becomeReady(dataDir, leftover.pid)
      : await launch(dataDir, binaries, account, options.fast ?? false);
    // A process that ends without a word, as after an error at boot, still tells its server to stop.
    const release = (): void => void (isAlive(running.pid) && process.kill(running.pid, 'SIGINT'));
    process.once('exit', release);
    return handle(dataDir, running, leftover !== undefined, async () => {
      await stop(running.pid);
      process.off('exit', release);
    });
  } catch (error) {
    if (error instanceof EmbeddedStoreError) throw error;
    throw explainFailure(options.dataDir, error instanceof Error ? error.message : String(error));
  }
}

/** The server that another process runs on this folder, without taking charge of it: `stop` leaves it alone. */
export function findEmbeddedPostgres(wanted: string): EmbeddedPostgres | undefined {
  if (!existsSync(wanted)) return undefined;
  const dataDir = realpathSync(wanted);
  const running = findPostmaster(dataDir);
  return running?.ready ? handle(dataDir, running, true, () => Promise.resolve()) : undefined;
}

function handle(
  dataDir: string,
  { port }: Postmaster,
  adopted: boolean,
  stopServer: () => Promise<void>,
): EmbeddedPostgres {
  const password = readPassword(dataDir);
  return {
    url: (database) => `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`,
    port,
    adopted,
    dataDir,
    stop: stopServer,
  };
}

async function launch(
  dataDir: string,
  binaries: PostgresBinaries,
  account: ServiceAccount | undefined,
  fast: boolean,
): Promise<Postmaster> {
  const logFile = path.join(dataDir, 'server.log');
  for (let attempt = 1; ; attempt += 1) {
    const log = openSync(logFile, 'w', 0o600);
    giveTo(account, logFile);
    const child = spawn(binaries.postgres, serverArguments(dataDir, await freePort(), fast), {
      ...account,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: {},
    });
    closeSync(log);
    try {
      await spawned(child);
      child.unref();
      return await becomeReady(dataDir, child.pid ?? 0);
    } catch (error) {
      const said = readFileSync(logFile, 'utf8');
      if (portWasTaken(said) && attempt < 3) continue;
      throw said === '' ? error : explainFailure(dataDir, said);
    }
  }
}

/** Errors are logged without their statement and detail, which quote what people wrote. */
function serverArguments(dataDir: string, port: number, fast: boolean): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return ['-D', dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function spawned(child: ChildProcess): Promise<void> {
  await Promise.race([
    once(child, 'spawn'),
    once(child, 'error').then(([error]) => {
      throw error as Error;
    }),
  ]);
}

async function becomeReady(dataDir: string, pid: number): Promise<Postmaster> {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline) {
    const found = findPostmaster(dataDir);
    if (found?.pid === pid && found.ready) return found;
    if (!isAlive(pid)) throw new Error('the server ended before it was ready');
    await sleep(20);
  }
  throw new Error(`the server was not ready within ${readyWithinMs / 1000} s`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** SIGINT disconnects the clients and stops cleanly; SIGQUIT, if that takes too long, leaves a recovery to the next start. */
async function stop(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + fastStopWithinMs;
    while (isAlive(pid) && Date.now() < deadline) await sleep(10);
  }
}
