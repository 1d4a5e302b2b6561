import type { PersonActor } from '../accounts/index.js';
import type { Transaction } from '../events/index.js';

/**
 * Coordinators who agreed that an adult guest may go to a home of men, at her own recorded request. Each counts once, and
 * for the stay as it was read: a change of its need asks them again.
 */
export abstract class MenOnlyHomeApprovals {
  abstract give(
    tx: Transaction,
    need: { readonly needId: string; readonly needVersion: number },
    by: PersonActor,
    at: Date,
  ): Promise<void>;
}
