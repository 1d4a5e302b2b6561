import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Closers } from '@app/testing';
import { freePort } from '@app/testing';

const root = path.resolve(import.meta.dirname, '../../..');
const readyWithinMs = 120_000;
const pollMs = 20;

export interface Standalone {
  readonly origin: string;
  readonly dataDir: string;
  /** From the command to the first `ready`. */
  readonly coldStartMs: number;
  /** What the process itself keeps in memory, its PostgreSQL not included; undefined where /proc is not. */
  residentMb(): number | undefined;
  stop(): Promise<void>;
}

/** Starts the whole service as its readers do, on a data folder of its own. */
export async function startStandalone(
  closers: Closers,
  {
    args = [],
    env = {},
  }: { readonly args?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Standalone> {
  const folder = mkdtempSync(path.join(tmpdir(), 'traitdunion-bench-'));
  chmodSync(folder, 0o755);
  closers.add(() => rmSync(folder, { recursive: true, force: true }));
  const dataDir = path.join(folder, 'data');
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  // A group of its own, so that npm, its shell and the service end together.
  const child = spawn('npm', ['start', '--silent', '--', ...args], {
    cwd: root,
    env: {
      ...process.env,
      LOG_LEVEL: 'warn',
      ...env,
      DATA_DIR: dataDir,
      PORT: `${port}`,
      PUBLIC_URL: origin,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const stop = () => endGroup(child);
  closers.add(stop);
  process.once('exit', () => signalGroup(child, 'SIGTERM'));
  await ready(origin, child);
  const coldStartMs = Math.round(performance.now() - begun);
  return { origin, dataDir, coldStartMs, stop, residentMb: () => residentMbOf(child.pid ?? 0) };
}

async function ready(origin: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + readyWithinMs;
  while (performance.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`${origin}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(pollMs);
  }
  throw new Error('The service did not become ready.');
}

/** Resolves when npm, its shell and the service are gone. */
async function endGroup(child: ChildProcess): Promise<void> {
  for (let signal: NodeJS.Signals | 0 = 'SIGTERM'; signalGroup(child, signal); signal = 0)
    await sleep(pollMs);
}

/** False when nobody of the group is left. */
function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  try {
    return pid !== undefined && process.kill(-pid, signal);
  } catch {
    return false;
  }
}

/** The service is the one descendant that keeps the most: npm and its shell are small beside it. */
function residentMbOf(pid: number): number | undefined {
  try {
    const own =
      Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    const below = children.filter(Boolean).map((child) => residentMbOf(Number(child)) ?? 0);
    return Math.round(Math.max(own, ...below));
  } catch {
    return undefined;
  }
}
