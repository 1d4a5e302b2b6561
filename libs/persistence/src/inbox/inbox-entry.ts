import type { EventName, JobName, QueueName } from '@app/contracts';

/** One job of one event: the key of an inbox row. */
export interface InboxKey {
  readonly outboxId: string;
  readonly job: JobName;
}

/** An inbox row with the event behind it: all that a queue needs. */
export interface InboxEntry extends InboxKey {
  readonly queue: QueueName;
  readonly event: EventName;
  readonly version: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Keys as the two array parameters of `unnest($1::uuid[], $2::text[])`. */
export function columnsOf(keys: readonly InboxKey[]): [string[], string[]] {
  return [keys.map(({ outboxId }) => outboxId), keys.map(({ job }) => job)];
}
