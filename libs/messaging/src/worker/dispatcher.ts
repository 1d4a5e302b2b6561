import type { OnModuleInit } from '@nestjs/common';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { JobData, JobName } from '@app/contracts';
import type { Transaction } from '@app/domain/events';
import { service, UnitOfWork } from '@app/domain/events';
import type { InboxKey, Start } from '@app/persistence';
import { Inbox } from '@app/persistence';
import { UnrecoverableError } from 'bullmq';
import { withinMs } from '../backend/deadline.js';
import type { Failure } from '../failure-policy/index.js';
import { failureOf, failurePolicy, UnreadableJob } from '../failure-policy/index.js';
import { MESSAGING_OPTIONS } from '../messaging-options.js';
import type { MessagingOptions } from '../messaging-options.js';
import type { JobContext } from './job-handler.js';
import { JobHandler } from './job-handler.js';
import type { AnyJobHandler } from './job-handlers.js';
import { handlersByJob, JOB_HANDLERS } from './job-handlers.js';
import { JobFailed } from './job-failed.js';
import { readEvent, readKey } from './read-job.js';
import { SingleLane } from './single-lane.js';

/** Starts that a dead process left open: after the first few a job is suspected, after more it is given up. */
const openStarts = { suspect: 2, tooMany: 5 };

/** What the dispatcher needs of a queued job. */
export interface QueuedJob {
  readonly name: string;
  readonly data: unknown;
  /** Runs that ended before this one. */
  readonly attemptsMade: number;
}

/** Runs the handler of a queued job once, and sees to it that a failure is noted where an operator finds it. */
@Injectable()
export class Dispatcher implements OnModuleInit {
  private readonly logger = new Logger('Jobs');
  private readonly suspects = new SingleLane();
  private handlers = new Map<JobName, AnyJobHandler>();

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly modules: ModuleRef,
    private readonly unitOfWork: UnitOfWork,
    private readonly inbox: Inbox,
  ) {}

  onModuleInit(): void {
    this.handlers = handlersByJob(this.options.app, this.declaredHandlers());
  }

  /** @throws JobFailed to be tried again later, UnrecoverableError when given up: both carry a code, nothing else */
  async dispatch(job: QueuedJob): Promise<void> {
    let key: InboxKey | undefined;
    try {
      key = readKey(job.name, job.data);
      await this.runOrSuspect(key, job.data as JobData);
    } catch (error) {
      await this.failed(key, job, error);
    }
  }

  /**
   * A job that was running when its process died may be what killed it. Such jobs run one at a time, so
   * that the guilty one is counted alone and those that were merely beside it are not given up with it.
   */
  private async runOrSuspect(key: InboxKey, data: JobData): Promise<void> {
    const start = await this.inbox.begin(key, openStarts.suspect);
    if (start !== 'too-many-starts') return this.run(start, key, data);
    await this.suspects.run(async () => this.run(await this.inbox.begin(key, openStarts.tooMany), key, data));
  }

  private async run(start: Start, key: InboxKey, data: JobData): Promise<void> {
    if (start === 'done') return;
    if (start === 'unknown') throw new UnreadableJob('unknown-outbox-row');
    if (start === 'too-many-starts') throw new UnreadableJob('worker-died-repeatedly');
    const handler = this.handlers.get(key.job);
    if (!handler) throw new UnreadableJob('unknown-job');
    const event = readEvent(data);
    if (handler instanceof JobHandler) {
      await this.unitOfWork.run(service, async (tx) => {
        if (await this.inbox.claim(tx, key)) {
          await this.timed(key, (context) => handler.handle(tx, event, context));
        }
      });
      return;
    }
    const settle = (tx: Transaction) => this.inbox.claim(tx, key);
    await this.timed(key, (context) => handler.handle(event, { ...context, settle }));
    await this.unitOfWork.run(service, settle);
  }

  private async timed({ outboxId, job }: InboxKey, work: (context: JobContext) => Promise<void>) {
    const abort = new AbortController();
    try {
      const running = work({ outboxId, signal: abort.signal });
      await withinMs(this.options.jobTimeoutMs ?? 30_000, `${job}-overran`, running);
    } finally {
      abort.abort();
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

  private declaredHandlers(): AnyJobHandler[] {
    try {
      const options = { strict: false, each: true } as const;
      return this.modules.get<AnyJobHandler[], AnyJobHandler[]>(JOB_HANDLERS, options).flat();
    } catch {
      return [];
    }
  }
}

/** Where an unexpected error arose: frames name code, while messages may quote data. */
function placeOf(error: unknown): string {
  const frame = error instanceof Error ? /\n\s+(at .+)/.exec(error.stack ?? '')?.[1] : undefined;
  return frame ? ` ${frame}` : '';
}
