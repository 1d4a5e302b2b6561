import { Inject, Injectable } from '@nestjs/common';
import type { QueueName } from '@app/contracts';
import { jobId } from '@app/contracts';
import type { Transaction } from '@app/domain/events';
import { service, UnitOfWork } from '@app/domain/events';
import type { InboxEntry } from '@app/persistence';
import { QueueFeed } from '@app/persistence';
import { MESSAGING_OPTIONS } from '../messaging-options.js';
import type { MessagingOptions } from '../messaging-options.js';
import type { KnownJobs } from '../queues/index.js';
import { byQueue, Queues } from '../queues/index.js';

const batch = 1_000;

/**
 * Puts back what a queue lost. A row that stays open is looked for in its queue: waiting, running or delayed there it
 * is left alone; finished there, or unknown there, it is added anew. Rows looked at count as enqueued now, so each
 * is looked for once in `staleAfterSeconds` however long a queue is.
 */
@Injectable()
export class Sweeper {
  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly unitOfWork: UnitOfWork,
    private readonly feed: QueueFeed,
    private readonly queues: Queues,
  ) {}

  /** Answers how many jobs were put back. */
  async runOnce(): Promise<number> {
    const known = new Map<QueueName, Promise<KnownJobs>>();
    for (let refed = 0; ;) {
      const { seen, missing } = await this.unitOfWork.run(service, (tx) => this.sweepBatch(tx, known));
      refed += missing;
      if (seen < batch) return refed;
    }
  }

  private async sweepBatch(tx: Transaction, known: Map<QueueName, Promise<KnownJobs>>) {
    const stale = await this.feed.takeStale(tx, this.options.staleAfterSeconds ?? 4, batch);
    let missing = 0;
    for (const [queue, entries] of byQueue(stale)) {
      const jobs = known.get(queue) ?? this.queues.known(queue);
      known.set(queue, jobs);
      missing += await this.refeed(queue, entries, await jobs);
    }
    if (stale.length > 0) await this.feed.markEnqueued(tx, stale);
    return { seen: stale.length, missing };
  }

  private async refeed(queue: QueueName, entries: readonly InboxEntry[], { live, finished }: KnownJobs) {
    const idOf = ({ outboxId, job }: InboxEntry) => jobId(outboxId, job);
    const missing = entries.filter((entry) => !live.has(idOf(entry)));
    await this.queues.forget(
      queue,
      missing.map(idOf).filter((id) => finished.has(id)),
    );
    await this.queues.add(missing);
    return missing.length;
  }
}
