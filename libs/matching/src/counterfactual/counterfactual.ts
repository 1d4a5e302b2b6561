import type { Change } from '../changes/index.js';
import { changedNeeds, changedOffer, isOfNeed } from '../changes/index.js';
import type { Explanation } from '../explain/index.js';
import { explainPair } from '../explain/index.js';
import { evaluatePair, firstFailedGate } from '../gates/index.js';
import type { MatchTerms } from '../pair/index.js';
import { NeedInTime, Pair } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import { keyOf, scoreOf } from '../score/index.js';

/** How a pair stands: every gate and point, and its place among the offers compared, 1 the best, null when a gate fails. */
export interface Standing {
  readonly explanation: Explanation;
  readonly passes: boolean;
  /** A × N × F. */
  readonly rank: number;
  readonly place: number | null;
}

export interface Counterfactual {
  readonly before: Standing;
  readonly after: Standing;
}

/** A pair, and the other offers that it is compared with. */
export interface ComparedPair {
  readonly offer: OfferProfile;
  readonly need: NeedProfile;
  readonly others: readonly OfferProfile[];
}

/**
 * The pair scored again with one change, everything else as it is. A change asks or offers something else, it waives nothing:
 * every gate is tested again on what the change makes. Undefined when the change says nothing to this need.
 * One evening later for a volunteer free on Wednesdays: `schedule` fails before and passes after.
 */
export function counterfactual(
  { offer, need, others }: ComparedPair,
  change: Change,
  terms: MatchTerms,
  timeZone: string,
): Counterfactual | undefined {
  const standing = (of: OfferProfile, asked: NeedProfile) => standingOf(of, asked, others, terms);
  const before = standing(offer, need);
  const changed = isOfNeed(change)
    ? changedNeeds(need, change, timeZone).map((asked) => standing(offer, asked))
    : [standing(changedOffer(offer, change), need)];
  const after = changed.find(({ passes }) => passes) ?? changed[0];
  return after && { before, after };
}

function standingOf(
  offer: OfferProfile,
  need: NeedProfile,
  others: readonly OfferProfile[],
  terms: MatchTerms,
): Standing {
  const inTime = new NeedInTime(need, terms);
  const pair = new Pair(offer, inTime);
  const gates = evaluatePair(pair);
  const score = scoreOf(pair);
  const passes = gates.every(({ passed }) => passed);
  const key = keyOf(score, terms.mode);
  const ahead = others.filter((other) => {
    const rival = new Pair(other, inTime);
    return firstFailedGate(rival) === null && keyOf(scoreOf(rival), terms.mode) > key;
  });
  return {
    explanation: explainPair(pair, gates, score),
    passes,
    rank: score.rank,
    place: passes ? ahead.length + 1 : null,
  };
}
