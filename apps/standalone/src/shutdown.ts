import type { ShutdownStep } from '@app/runtime';
import { gracefulShutdown } from '@app/runtime';
import { say } from './say.js';

/** Closes what was opened, the last first, on Ctrl-C and SIGTERM: also in the middle of a start. */
export class Shutdown {
  private readonly steps: ShutdownStep[] = [];

  constructor() {
    gracefulShutdown({ steps: this.steps, complain: (line) => void process.stderr.write(`${line}\n`) });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => say('\nStopping …'));
  }

  /** Closed before everything that is open already. */
  first(name: string, close: () => Promise<unknown>): void {
    this.steps.unshift({ name, close });
  }
}
