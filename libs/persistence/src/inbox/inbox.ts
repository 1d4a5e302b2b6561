import { Injectable } from '@nestjs/common';
import type { JobName } from '@app/contracts';
import type { Transaction } from '@app/domain/events';
import { service, UnitOfWork } from '@app/domain/events';
import { execute, query } from '../unit-of-work/index.js';
import type { InboxKey } from './inbox-entry.js';

/** What became of a start: it counts, there is nothing to do any more, nothing is known of it, or it started too often. */
export type Start = 'begun' | 'done' | 'unknown' | 'too-many-starts';

/** How a run that did not succeed ends: another try follows, nothing more is owed, or a human has to look. */
export type Ending = 'retry' | 'settled' | 'dead';

/**
 * The one open row of a job, found by its key. Said in these words because the plain ones name the partial index of all
 * open rows, which PostgreSQL takes for almost empty and reads whole, with the dead entries of every row that was ever open.
 */
const openRow = 'outbox_id = $1 and job = $2 and coalesce(processed_at, dead_at) is null';

const openRows = 'outbox_id = any($1::uuid[]) and job = $2 and coalesce(processed_at, dead_at) is null';

/** What consumers write about their work. The effect of a job and its claim commit together, so it happens once. */
@Injectable()
export class Inbox {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Notes a start before the work, in a transaction of its own: a process that dies leaves it unfinished, and
   * the database, not the queue, counts those. Refused once `maxUnfinished` starts are open.
   */
  async begin(key: InboxKey, maxUnfinished: number): Promise<Start> {
    return this.unitOfWork.run(service, async (tx) => {
      const begun = await execute(
        tx,
        `update inbox set starts = starts + 1 where ${openRow} and starts < $3`,
        [key.outboxId, key.job, maxUnfinished],
      );
      if (begun > 0) return 'begun';
      const [row] = await query<{ done: boolean }>(
        tx,
        `select processed_at is not null or dead_at is not null as done from inbox where outbox_id = $1 and job = $2`,
        [key.outboxId, key.job],
      );
      if (!row) return 'unknown';
      return row.done ? 'done' : 'too-many-starts';
    });
  }

  /** The same for many orders of one job, by outbox id; what nothing is known of is left out. */
  async beginAll(
    job: JobName,
    outboxIds: readonly string[],
    maxUnfinished: number,
  ): Promise<ReadonlyMap<string, Start>> {
    return this.unitOfWork.run(service, async (tx) => {
      const begun = await query<{ id: string }>(
        tx,
        `update inbox set starts = starts + 1 where ${openRows} and starts < $3 returning outbox_id as id`,
        [outboxIds, job, maxUnfinished],
      );
      const starts = new Map<string, Start>(begun.map(({ id }) => [id, 'begun']));
      const others = outboxIds.filter((id) => !starts.has(id));
      const rows = await query<{ id: string; done: boolean }>(
        tx,
        `select outbox_id as id, processed_at is not null or dead_at is not null as done from inbox
           where outbox_id = any($1::uuid[]) and job = $2`,
        [others, job],
      );
      for (const { id, done } of rows) starts.set(id, done ? 'done' : 'too-many-starts');
      return starts;
    });
  }

  /**
   * Claims the job for this transaction and marks it processed; false when it was done before. A twin waits
   * here until the first commits, then sees that it comes too late.
   */
  async claim(tx: Transaction, key: InboxKey): Promise<boolean> {
    const claimed = await execute(
      tx,
      `update inbox set processed_at = now(), starts = 0, error_code = null where ${openRow}`,
      [key.outboxId, key.job],
    );
    return claimed > 0;
  }

  /** Claims many orders of one job, and answers the outbox ids of those that were not done before. */
  async claimAll(tx: Transaction, job: JobName, outboxIds: readonly string[]): Promise<ReadonlySet<string>> {
    const claimed = await query<{ id: string }>(
      tx,
      `update inbox set processed_at = now(), starts = 0, error_code = null where ${openRows}
         returning outbox_id as id`,
      [outboxIds, job],
    );
    return new Set(claimed.map(({ id }) => id));
  }

  /** Notes how a run failed: its start is finished, and `code` says why. */
  async fail(key: InboxKey, code: string, ending: Ending): Promise<void> {
    await this.unitOfWork.run(service, (tx) =>
      execute(
        tx,
        `update inbox set error_code = $3, starts = greatest(starts - 1, 0),
             processed_at = case when $4 = 'settled' then now() end,
             dead_at = case when $4 = 'dead' then now() end
           where ${openRow}`,
        [key.outboxId, key.job, code, ending],
      ),
    );
  }
}
