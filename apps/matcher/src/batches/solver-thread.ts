import { Worker } from 'node:worker_threads';
import type { OnModuleDestroy } from '@nestjs/common';
import { Logger } from '@nestjs/common';
import type { Assignment, AssignmentProblem } from '@app/matching';
import { errorCode, TemporarilyUnavailable } from '@app/messaging';

/** What the thread is given. `milliseconds`: each of the two auctions has so many; then the dearest pair is taken first. */
export interface SolverTask {
  readonly problem: AssignmentProblem;
  readonly seed: number;
  readonly milliseconds: number;
}

/** Two threads died of the same problem: a third would too. */
export class SolverDied extends Error {
  override readonly name = 'SolverDied';
}

/** The compiled program of the thread. */
const program = new URL('./solve.thread.js', import.meta.url);
const threadsTried = 2;

/** Solves assignments in a thread of its own, one a problem: this process goes on matching meanwhile. */
export class SolverThread implements OnModuleDestroy {
  private readonly logger = new Logger('Batches');
  private readonly stopping = new AbortController();

  /** `entry`: specs are not compiled, and say where the program is. */
  constructor(private readonly entry: URL = program) {}

  /**
   * Tries a second thread when the first dies.
   * @throws SolverDied; TemporarilyUnavailable when this process stops or `signal` says that time is over: the job comes
   * back, here or elsewhere
   */
  async solve(task: SolverTask, signal: AbortSignal): Promise<Assignment> {
    const stop = AbortSignal.any([signal, this.stopping.signal]);
    for (let tried = 1; tried <= threadsTried; tried++) {
      const solved = await this.inThread(task, stop);
      if (solved) return solved;
      this.logger.error(`a solver thread died, try ${tried} of ${threadsTried}`);
    }
    throw new SolverDied('solver-died');
  }

  onModuleDestroy(): void {
    this.stopping.abort();
  }

  /** Undefined when the thread ended without an answer. */
  private async inThread(workerData: SolverTask, stop: AbortSignal): Promise<Assignment | undefined> {
    const stopped = () => new TemporarilyUnavailable('solver-stopped');
    if (stop.aborted) throw stopped();
    const thread = new Worker(this.entry, { workerData });
    try {
      return await new Promise<Assignment | undefined>((resolve, reject) => {
        stop.addEventListener('abort', () => reject(stopped()), { once: true });
        thread.once('message', resolve);
        thread.once('exit', () => resolve(undefined));
        thread.on('error', (error) => this.logger.error(`in a solver thread: ${errorCode(error)}`));
      });
    } finally {
      await thread.terminate();
    }
  }
}
