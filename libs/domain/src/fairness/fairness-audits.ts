import type { Transaction } from '../events/index.js';
import type { Deficit, FairnessAudit } from './fairness-audit.js';
import type { FairnessFacts } from './fairness-facts.js';

/**
 * What an audit looks back on: needs published in 28 days, each with a week at least to find somebody; volunteers now.
 * A group in breach may be raised further for 14 days; what an audit says holds 15, so that the next one renews it.
 */
export const fairnessDays = { needs: 28, settle: 7, breach: 14, holds: 15 } as const;

/** Audits and the corrections that follow from the latest. */
export abstract class FairnessAudits {
  abstract facts(tx: Transaction, territory: string, now: Date): Promise<FairnessFacts>;
  /** Keeps the audit, and puts its deficits in the place of those before; a breach runs on until its time is over. */
  abstract keep(tx: Transaction, audit: FairnessAudit, deficits: readonly Deficit[]): Promise<void>;
}
