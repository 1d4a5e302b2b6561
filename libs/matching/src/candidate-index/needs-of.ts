import { passesEveryGate } from '../gates/index.js';
import type { MatchTerms } from '../pair/index.js';
import { pairOf } from '../pair/index.js';
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
    const pair = pairOf(offer, need, terms);
    if (!passesEveryGate(pair)) continue;
    const score = scoreOf(pair);
    const { needId } = need;
    const key = terms.mode === 'push' ? score.net : score.rank;
    const ranked = { key, tieHash: tieHash(needId, offer.offerId), id: needId };
    best.add({ needId, score, neverAsked: false, ...ranked });
  }
  return best.sorted();
}
