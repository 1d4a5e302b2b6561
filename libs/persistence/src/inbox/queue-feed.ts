import { Injectable } from '@nestjs/common';
import { queues } from '@app/contracts';
import type { Transaction } from '@app/domain/events';
import { execute, query } from '../unit-of-work/index.js';
import type { InboxEntry, InboxKey } from './inbox-entry.js';
import { columnsOf } from './inbox-entry.js';

/** A row for a queue of another version waits for a process that knows it. */
const known = Object.keys(queues);

const entries = `select inbox.outbox_id as "outboxId", inbox.job, inbox.queue, outbox.event, outbox.version, outbox.payload
  from inbox join outbox on outbox.id = inbox.outbox_id`;

/** What the queues have to be given, or given again. Rows that another process holds are left to it. */
@Injectable()
export class QueueFeed {
  /** Jobs that no queue has seen, oldest first; locked until the transaction ends. */
  takeNew(tx: Transaction, limit: number): Promise<InboxEntry[]> {
    return query(
      tx,
      `${entries} where inbox.enqueued_at is null and inbox.queue = any($2)
         order by inbox.created_at limit $1 for update of inbox skip locked`,
      [limit, known],
    );
  }

  /** Jobs that were enqueued longer than `ageSeconds` ago and still are open; locked until the transaction ends. */
  takeStale(tx: Transaction, ageSeconds: number, limit: number): Promise<InboxEntry[]> {
    return query(
      tx,
      `${entries} where inbox.processed_at is null and inbox.dead_at is null
           and inbox.enqueued_at < now() - make_interval(secs => $1) and inbox.queue = any($3)
         order by inbox.enqueued_at limit $2 for update of inbox skip locked`,
      [ageSeconds, limit, known],
    );
  }

  /** Notes that a queue holds these jobs now. */
  async markEnqueued(tx: Transaction, keys: readonly InboxKey[]): Promise<void> {
    await execute(
      tx,
      `update inbox set enqueued_at = clock_timestamp()
         from unnest($1::uuid[], $2::text[]) as key (outbox_id, job)
         where inbox.outbox_id = key.outbox_id and inbox.job = key.job`,
      columnsOf(keys),
    );
  }
}
