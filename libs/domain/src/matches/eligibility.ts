import type { GateCode } from '@app/contracts';
import type { Transaction } from '../events/index.js';

/** What testing a pair tells. */
export interface Eligible {
  /** Gates that fail; empty when all pass. Unknown fails. */
  readonly failed: readonly GateCode[];
  /** Starts of the future sessions that the volunteer can cover; none for a flexible need. */
  readonly sessionStarts: readonly Date[];
  readonly engineVersion: string;
  readonly score: number;
  readonly explanation: object;
}

/**
 * Tests one offer against one need on the present rows, inside the transaction that decides: at acceptance, at
 * confirmation, and the day before. What limits asking (budget, earlier questions) is not tested here.
 */
export abstract class Eligibility {
  /** @throws need-or-offer-not-found */
  abstract test(
    tx: Transaction,
    pair: { readonly offerId: string; readonly needId: string },
  ): Promise<Eligible>;
}
