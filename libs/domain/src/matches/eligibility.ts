import type { GateCode } from '@app/contracts';
import type { Transaction } from '../events/index.js';

/** When the gates are tested. Each moment tests those that still make sense: an acceptance does not test the budget of solicitations. */
export type GateMoment = 'application' | 'acceptance' | 'confirmation' | 'day-before';

/** What testing a pair tells. */
export interface Eligible {
  /** Gates that fail; empty when all pass. Unknown fails. */
  readonly failed: readonly GateCode[];
  /** The future sessions that the volunteer can cover; empty for a flexible need. */
  readonly sessionIds: readonly string[];
  readonly engineVersion: string;
  readonly score: number;
  readonly explanation: object;
}

/** Tests one offer against one need on the present rows, inside the transaction that decides. */
export abstract class Eligibility {
  abstract test(
    tx: Transaction,
    pair: { offerId: string; needId: string },
    moment: GateMoment,
  ): Promise<Eligible>;
}
