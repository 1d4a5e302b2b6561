import { Injectable, Logger } from '@nestjs/common';
import type { JobData } from '@app/contracts';
import type { InboxKey } from '@app/persistence';
import { Inbox } from '@app/persistence';
import { UnrecoverableError } from 'bullmq';
import type { Failure } from '../failure-policy/index.js';
import { failureOf, failurePolicy } from '../failure-policy/index.js';
import { JobFailed } from './job-failed.js';
import { JobRunner } from './job-runner.js';
import { readKey } from './read-job.js';

/** What the dispatcher needs of a queued job. */
export interface QueuedJob {
  readonly name: string;
  readonly data: unknown;
  /** Runs that ended before this one. */
  readonly attemptsMade: number;
}

/** Has a queued job run once, and sees to it that a failure is noted where an operator finds it. */
@Injectable()
export class Dispatcher {
  private readonly logger = new Logger('Jobs');

  constructor(
    private readonly runner: JobRunner,
    private readonly inbox: Inbox,
  ) {}

  /** @throws JobFailed to be tried again later, UnrecoverableError when given up: both carry a code, nothing else */
  async dispatch(job: QueuedJob): Promise<void> {
    let key: InboxKey | undefined;
    try {
      key = readKey(job.name, job.data);
      await this.runner.run(key, job.data as JobData, job.attemptsMade > 0);
    } catch (error) {
      await this.failed(key, job, error);
    }
  }

  private async failed(key: InboxKey | undefined, job: QueuedJob, error: unknown): Promise<void> {
    const failure = failureOf(error);
    const { tries, ending } = failurePolicy[failure.kind];
    const over = job.attemptsMade + 1 >= tries;
    // When the database is away this cannot be noted either: the row stays open and a sweep brings it back.
    if (key) await this.inbox.fail(key, failure.code, over ? ending : 'retry').catch(() => undefined);
    this.tell(key, failure, over, error);
    if (!over) throw new JobFailed(failure);
    if (ending === 'dead') throw new UnrecoverableError(failure.code);
  }

  private tell(key: InboxKey | undefined, { kind, code }: Failure, over: boolean, error: unknown): void {
    const about = key ? `${key.job} of event ${key.outboxId}` : 'a job of unknown origin';
    if (!over) this.logger.warn(`${about} will be tried again: ${code}`);
    else if (failurePolicy[kind].ending === 'settled') this.logger.log(`${about} was refused: ${code}`);
    else this.logger.error(`${about} was given up: ${code}${kind === 'unexpected' ? placeOf(error) : ''}`);
  }
}

/** Where an unexpected error arose: frames name code, while messages may quote data. */
function placeOf(error: unknown): string {
  const frame = error instanceof Error ? /\n\s+(at .+)/.exec(error.stack ?? '')?.[1] : undefined;
  return frame ? ` ${frame}` : '';
}
