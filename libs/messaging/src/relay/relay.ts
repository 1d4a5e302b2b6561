import { Injectable } from '@nestjs/common';
import { service, UnitOfWork } from '@app/domain/events';
import { QueueFeed } from '@app/persistence';
import { Queues } from '../queues/index.js';

const batch = 200;

/**
 * Brings what the outbox ordered to the queues. Adding comes before the commit that notes it: a relay that dies in
 * between adds again, which a queue ignores, or a consumer finds done.
 */
@Injectable()
export class Relay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feed: QueueFeed,
    private readonly queues: Queues,
  ) {}

  /** Relays until nothing is left that another process does not hold; answers how many jobs. */
  async runOnce(): Promise<number> {
    for (let relayed = 0; ;) {
      const more = await this.relayBatch();
      relayed += more;
      if (more < batch) return relayed;
    }
  }

  private relayBatch(): Promise<number> {
    return this.unitOfWork.run(service, async (tx) => {
      const entries = await this.feed.takeNew(tx, batch);
      if (entries.length === 0) return 0;
      await this.queues.add(entries);
      await this.feed.markEnqueued(tx, entries);
      return entries.length;
    });
  }
}
