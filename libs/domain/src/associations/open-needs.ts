import type { Transaction } from '../events/index.js';

/** What an association still asks for; `needs` implements it, so that a suspension can end it. */
export abstract class OpenNeeds {
  abstract closeAll(tx: Transaction, associationId: string): Promise<void>;
}
