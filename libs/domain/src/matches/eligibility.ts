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
 * What a pair is tested for: to `enter` a commitment every gate counts; after a `change` of the need those that the
 * change can touch; to `keep` a commitment the safeguarding gates alone. What a volunteer sets for herself (a pause, a
 * lower limit) never ends what she has promised.
 */
export type GatePurpose = 'enter' | 'change' | 'keep';

/**
 * Tests one offer against one need on the present rows, inside the transaction that decides: at acceptance, at
 * confirmation, and the day before. What limits asking (budget, earlier questions) is not tested here.
 */
export abstract class Eligibility {
  /** @throws need-or-offer-not-found */
  abstract test(
    tx: Transaction,
    pair: { readonly offerId: string; readonly needId: string },
    purpose: GatePurpose,
  ): Promise<Eligible>;
}
