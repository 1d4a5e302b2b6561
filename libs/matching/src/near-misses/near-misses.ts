import type { Change } from '../changes/index.js';
import type { FunnelStep, MissableGate } from './funnel.js';
import type { ToldCount } from './told-count.js';

/** One change and how many it brings. */
export interface Opening<C extends Change = Change> {
  readonly gate: MissableGate;
  readonly change: C;
  readonly count: ToldCount;
}

/** One gate, how many pairs some change to it alone would bring, and the best of these changes. */
export interface MissedGate<C extends Change = Change> {
  readonly gate: MissableGate;
  readonly count: ToldCount;
  readonly ways: readonly Opening<C>[];
}

/**
 * What stands between a need and people, or between an offer and needs; stored as JSON, safe to tell as it is.
 * - `funnel`: how many pass every gate up to each step.
 * - `gates`: those of which relaxing one alone brings somebody, the best first; `best`: the single best change.
 * Nobody who fails tier, age, a wish, a block, a load limit or access is in any of these counts.
 */
export interface NearMisses<C extends Change = Change> {
  readonly engineVersion: string;
  readonly funnel: readonly { readonly step: FunnelStep; readonly count: ToldCount }[];
  readonly gates: readonly MissedGate<C>[];
  readonly best: Opening<C> | null;
}
