import type { Alarm, Transaction } from '@app/domain/events';

/** What is done when a clock rings, in the transaction that marks it done. */
export type Ring = (tx: Transaction, alarm: Alarm) => Promise<unknown>;
