import type { JobName } from '@app/contracts';
import type { Transaction } from '@app/domain/events';
import { execute } from '@app/persistence';

/**
 * Marks as done the jobs that this transaction has ordered, but for those named: a seeded city has its past behind it.
 * Nobody is written to about it, and its offers are compared when its needs, which come last, are matched.
 */
export async function settleInbox(tx: Transaction, stillToDo: readonly JobName[]): Promise<void> {
  await execute(
    tx,
    `update inbox set enqueued_at = now(), processed_at = now()
       where xmin = pg_current_xact_id()::xid and processed_at is null and job <> all($1::text[])`,
    [stillToDo],
  );
}
