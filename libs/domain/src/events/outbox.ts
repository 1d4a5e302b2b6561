import type { DomainEvent } from '@app/contracts';
import type { Transaction } from './unit-of-work.js';

/** Where a use case puts its events: they leave with the transaction that made them true. */
export abstract class Outbox {
  abstract append(tx: Transaction, ...events: readonly DomainEvent[]): Promise<void>;
}
