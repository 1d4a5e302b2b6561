import type { ClockKind } from '@app/contracts';
import type { Transaction } from './unit-of-work.js';

/** One appointment of the service with itself. `detailId` tells two clocks of one subject apart (a session of a match). */
export interface Alarm {
  readonly kind: ClockKind;
  readonly subjectId: string;
  readonly detailId?: string;
  readonly dueAt: Date;
}

/**
 * Deadlines as rows: a queue that is wiped loses none. Setting a clock that runs already moves it;
 * a clock whose cause is gone is cancelled.
 */
export abstract class AlarmClocks {
  abstract set(tx: Transaction, ...alarms: readonly Alarm[]): Promise<void>;
  /** Cancels the running clocks of a subject: the kinds given, or every kind. */
  abstract cancel(tx: Transaction, subjectId: string, ...kinds: readonly ClockKind[]): Promise<void>;
}
