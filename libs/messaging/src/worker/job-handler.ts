import type { EventName, EventPayload, JobName, subscriptions } from '@app/contracts';
import type { Transaction } from '@app/domain/events';

/** The events that order a job, each with its payload: `event.name` tells which. */
export type EventOf<J extends JobName> = {
  [N in EventName]: J extends (typeof subscriptions)[N][number]
    ? { readonly name: N; readonly payload: EventPayload<N> }
    : never;
}[EventName];

/** What a handler may know of its run. `signal` aborts when the run's time is over. */
export interface JobContext {
  /** The event's id: the cause to note in what the job writes. */
  readonly outboxId: string;
  readonly signal: AbortSignal;
}

/**
 * Does one job in one transaction, which also marks the job done: its effect happens once, however often it is
 * delivered. It reads the current rows, treats an older version as nothing to do, and reaches nothing outside the database.
 */
export abstract class JobHandler<J extends JobName = JobName> {
  abstract readonly job: J;
  abstract handle(tx: Transaction, event: EventOf<J>, context: JobContext): Promise<void>;
}

/**
 * Does many orders of one job in one transaction, which also marks them done: what such work costs once is paid once for all
 * that came while the last group was under way. All or nothing; after a failure each order is done alone, so that one
 * that cannot be done takes no other with it.
 */
export abstract class GroupJobHandler<J extends JobName = JobName> {
  abstract readonly job: J;
  abstract handleAll(tx: Transaction, events: readonly EventOf<J>[]): Promise<void>;
}

/** For work outside the database: call `settle` in the transaction that notes its outcome. */
export interface OutsideJobContext extends JobContext {
  /** Marks the job done with `tx`; false when another run already did. */
  readonly settle: (tx: Transaction) => Promise<boolean>;
}

/**
 * Does one job that reaches outside (a mail, a map service) in transactions of its own. It may run more than once and
 * guards its effect itself, by a lease or by the provider's idempotency key. Returning marks the job done.
 */
export abstract class OutsideJobHandler<J extends JobName = JobName> {
  abstract readonly job: J;
  abstract handle(event: EventOf<J>, context: OutsideJobContext): Promise<void>;
}
