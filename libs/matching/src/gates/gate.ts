import type { GateCode } from '@app/contracts';
import type { MatchMode, Pair } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';

/** What is to be said beside a gate that passes: why it did not bind, or what was accepted. */
export type GateNote = 'flexible-schedule' | 'remote' | 'related-language';

/** How a case departs from the pair of `sampleOffer` and `sampleNeed`, who fit. */
export interface GateCase {
  readonly offer?: Partial<OfferProfile>;
  readonly need?: Partial<NeedProfile>;
  readonly mode?: MatchMode;
}

/**
 * A hard rule on a pair: it holds or it does not, and what is unknown does not hold.
 * `cases`: one pair that passes and one that does not, as the docstring tells them; the tests read them.
 */
export interface Gate {
  readonly code: GateCode;
  readonly cases: { readonly passes: GateCase; readonly fails: GateCase };
  holds(this: void, pair: Pair): boolean;
  note?(this: void, pair: Pair): GateNote | null;
}

/** The result of one gate for one pair. */
export interface GateResult {
  readonly code: GateCode;
  readonly passed: boolean;
  readonly note?: GateNote;
}
