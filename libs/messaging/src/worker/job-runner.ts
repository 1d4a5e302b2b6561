import type { OnModuleInit } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { JobData, JobName, QueueName } from '@app/contracts';
import { jobs, queues } from '@app/contracts';
import type { Transaction } from '@app/domain/events';
import { service, UnitOfWork } from '@app/domain/events';
import type { InboxKey, Start } from '@app/persistence';
import { Inbox } from '@app/persistence';
import { withinMs } from '../backend/deadline.js';
import { failureOf, UnreadableJob } from '../failure-policy/index.js';
import { MESSAGING_OPTIONS } from '../messaging-options.js';
import type { MessagingOptions } from '../messaging-options.js';
import { atOnce, largestGroup } from './concurrency.js';
import type { Gathered } from './gathering.js';
import { Gathering } from './gathering.js';
import type { EventOf, JobContext } from './job-handler.js';
import { GroupJobHandler, JobHandler } from './job-handler.js';
import type { AnyJobHandler } from './job-handlers.js';
import { handlersByJob, JOB_HANDLERS } from './job-handlers.js';
import { Lanes } from './lanes.js';
import { readEvent } from './read-job.js';

/** Starts that a dead process left open: after the first few a job is suspected, after more it is given up. */
const openStarts = { suspect: 2, tooMany: 5 };

/** A job whose start is still to be noted. */
interface Order {
  readonly key: InboxKey;
  readonly event: EventOf<JobName>;
}

/** Runs the handler of a job once: alone, or together with others of its kind. */
@Injectable()
export class JobRunner implements OnModuleInit {
  private readonly suspects = new Lanes(1);
  private readonly lanes: Readonly<Record<QueueName, Lanes>>;
  private readonly gatherings = new Map<JobName, Gathering<Order>>();
  private handlers = new Map<JobName, AnyJobHandler>();

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly modules: ModuleRef,
    private readonly unitOfWork: UnitOfWork,
    private readonly inbox: Inbox,
  ) {
    const names = Object.keys(queues) as QueueName[];
    this.lanes = Object.fromEntries(names.map((name) => [name, new Lanes(atOnce[name])])) as Record<
      QueueName,
      Lanes
    >;
  }

  onModuleInit(): void {
    this.handlers = handlersByJob(this.options.app, this.declaredHandlers());
    for (const [job, handler] of this.handlers) {
      if (!(handler instanceof GroupJobHandler)) continue;
      const together = (group: readonly Gathered<Order>[]) => this.together(handler, group);
      this.gatherings.set(job, new Gathering(largestGroup, together));
    }
  }

  /** `again`: it failed before, so that it had better be alone. */
  async run(key: InboxKey, data: JobData, again: boolean): Promise<void> {
    const gathering = again ? undefined : this.gatherings.get(key.job);
    if (gathering) return gathering.add({ key, event: readEvent(data) });
    const lanes = this.laneOf(key.job);
    return lanes.run(async () => {
      const start = await this.inbox.begin(key, openStarts.suspect);
      await this.started(start, key, () => readEvent(data));
    });
  }

  /**
   * A job that was running when its process died may be what killed it. Such jobs run one at a time, so
   * that the guilty one is counted alone and those that were merely beside it are not given up with it.
   */
  private async started(start: Start, key: InboxKey, eventOf: () => EventOf<JobName>): Promise<void> {
    if (start !== 'too-many-starts') return this.alone(start, key, eventOf);
    await this.suspects.run(async () =>
      this.alone(await this.inbox.begin(key, openStarts.tooMany), key, eventOf),
    );
  }

  private async alone(start: Start, key: InboxKey, eventOf: () => EventOf<JobName>): Promise<void> {
    if (start === 'done') return;
    if (start === 'unknown') throw new UnreadableJob('unknown-outbox-row');
    if (start === 'too-many-starts') throw new UnreadableJob('worker-died-repeatedly');
    const handler = this.handlers.get(key.job);
    if (!handler) throw new UnreadableJob('unknown-job');
    const event = eventOf();
    if (handler instanceof GroupJobHandler) return this.inOneTransaction(handler, [{ key, event }]);
    if (handler instanceof JobHandler) {
      return this.unitOfWork.run(service, async (tx) => {
        if (await this.inbox.claim(tx, key)) {
          await this.timed(key, (context) => handler.handle(tx, event, context));
        }
      });
    }
    const settle = (tx: Transaction) => this.inbox.claim(tx, key);
    await this.timed(key, (context) => handler.handle(event, { ...context, settle }));
    await this.unitOfWork.run(service, settle);
  }

  /** A group that fails is done one by one, beside the groups that follow, unless it failed for all: then it waits. */
  private async together(handler: GroupJobHandler, group: readonly Gathered<Order>[]): Promise<void> {
    const ids = group.map(({ order }) => order.key.outboxId);
    const starts = await this.inbox.beginAll(handler.job, ids, openStarts.suspect);
    const begun: Gathered<Order>[] = [];
    for (const gathered of group) {
      const { key, event } = gathered.order;
      const start = starts.get(key.outboxId) ?? 'unknown';
      if (start === 'begun') begun.push(gathered);
      else gathered.settle(this.started(start, key, () => event));
    }
    const orders = begun.map(({ order }) => order);
    const failed = await this.inOneTransaction(handler, orders).then(
      () => undefined,
      (error: unknown) => ({ error, forAll: orders.length === 1 || failureOf(error).kind === 'unavailable' }),
    );
    for (const { order, settle } of begun) {
      if (!failed) settle();
      else if (failed.forAll) settle(Promise.reject(failed.error));
      else settle(this.laneOf(handler.job).run(() => this.inOneTransaction(handler, [order])));
    }
  }

  private async inOneTransaction(handler: GroupJobHandler, orders: readonly Order[]): Promise<void> {
    if (orders.length === 0) return;
    const byId = new Map(orders.map(({ key, event }) => [key.outboxId, event]));
    await this.unitOfWork.run(service, async (tx) => {
      const claimed = await this.inbox.claimAll(tx, handler.job, [...byId.keys()].sort());
      const events = [...byId].filter(([id]) => claimed.has(id)).map(([, event]) => event);
      if (events.length === 0) return;
      await this.timed(orders[0]!.key, () => handler.handleAll(tx, events));
    });
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

  private laneOf(job: JobName): Lanes {
    // A name that this version does not know has no queue of its own: it is about to be refused.
    return Object.hasOwn(jobs, job) ? this.lanes[jobs[job].queue] : this.suspects;
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
