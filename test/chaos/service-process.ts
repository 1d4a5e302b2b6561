import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';

/** One of the service's own processes, as an operator starts it. */
export class ServiceProcess {
  private child: ChildProcess | undefined;

  constructor(
    readonly app: 'api' | 'matcher' | 'notifier',
    private readonly environment: Readonly<Record<string, string>>,
    private readonly logFile: string,
  ) {
    process.once('exit', () => void this.child?.kill('SIGKILL'));
  }

  start(): void {
    const log = openSync(this.logFile, 'a');
    const program = path.resolve(import.meta.dirname, `../../apps/${this.app}/src/main.js`);
    this.child = spawn(process.execPath, ['--enable-source-maps', program], {
      env: { PATH: process.env['PATH'], ...this.environment },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
  }

  /** At any instant: during its boot, inside a transaction, between a mail and its note. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** True when it ended by itself, which a process under test never should. */
  get hasCrashed(): boolean {
    return this.child !== undefined && this.child.exitCode !== null;
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
