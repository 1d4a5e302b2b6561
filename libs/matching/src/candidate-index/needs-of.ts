import { passesEveryGate } from '../gates/index.js';
import type { MatchTerms } from '../pair/index.js';
import { NeedInTime, Pair } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import type { Score } from '../score/index.js';
import { scoreOf } from '../score/index.js';
import type { Ranked } from './ranking.js';
import { tieHash } from './ranking.js';
import { TopRanked } from './top-ranked.js';

/** A need whose every gate an offer passes, with the score of the pair. */
export interface FittingNeed extends Ranked {
  readonly needId: string;
  readonly score: Score;
}

/** The best `count` of these needs for an offer, best first: what to preview to a volunteer, or to offer her next. */
export function needsOf(
  offer: OfferProfile,
  needs: Iterable<NeedProfile>,
  count: number,
  terms: MatchTerms,
): readonly FittingNeed[] {
  const best = new TopRanked<FittingNeed>(count, terms.engine.tieStep);
  for (const need of needs) {
    const fitting = fittingNeed(offer, need, terms);
    if (fitting) best.add(fitting);
  }
  return best.sorted();
}

/** A need as it fits an offer; undefined when a gate fails. */
export function fittingNeed(
  offer: OfferProfile,
  need: NeedProfile,
  terms: MatchTerms,
): FittingNeed | undefined {
  const pair = new Pair(offer, new NeedInTime(need, terms));
  if (!passesEveryGate(pair)) return undefined;
  const score = scoreOf(pair);
  const { needId } = need;
  const key = terms.mode === 'push' ? score.net : score.rank;
  return { needId, score, neverAsked: false, key, tieHash: tieHash(needId, offer.offerId), id: needId };
}
