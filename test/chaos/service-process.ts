import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';

const restartMs = 500;

/** One of the service's own processes, as an operator starts it. */
export class ServiceProcess {
  /** How often it ended by itself. */
  crashes = 0;
  private child: ChildProcess | undefined;

  constructor(
    readonly app: 'api' | 'matcher' | 'notifier',
    private readonly environment: Readonly<Record<string, string>>,
    private readonly logFile: string,
  ) {
    process.once('exit', () => void this.child?.kill('SIGKILL'));
  }

  /** Runs until it is killed; should it end by itself, it is started again, as a container would be, and that is counted. */
  start(): void {
    const log = openSync(this.logFile, 'a');
    const program = path.resolve(import.meta.dirname, `../../apps/${this.app}/src/main.js`);
    const child = spawn(process.execPath, ['--enable-source-maps', program], {
      env: { PATH: process.env['PATH'], ...this.environment },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.child = child;
    child.once('exit', () => {
      if (child !== this.child) return;
      this.crashes += 1;
      setTimeout(() => child === this.child && this.start(), restartMs);
    });
  }

  /** At any instant: during its boot, inside a transaction, between a mail and its note. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** What it said last. */
  lastWords(): string {
    return readFileSync(this.logFile, 'utf8').slice(-2_000);
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
