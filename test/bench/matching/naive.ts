import type { NeedProfile, OfferProfile } from '@app/domain/profiles';
import type { MatchTerms } from '@app/matching';
import { compareRanked, keyOf, NeedInTime, Pair, passesEveryGate, scoreOf, tieHash } from '@app/matching';
import type { Answer } from './measure/answer.js';

/**
 * What anybody writes first: every pair as objects, the gates one after the other, the quick ones first, everybody who
 * passes sorted. It has no column, no heap and no short cut, so that it is also the truth that the other answers are
 * held against.
 */
export function naiveCandidates(
  offers: readonly OfferProfile[],
  need: NeedProfile,
  count: number,
  terms: MatchTerms,
): readonly Answer[] {
  const inTime = new NeedInTime(need, terms);
  const passing = offers.flatMap((offer) => {
    const pair = new Pair(offer, inTime);
    if (!passesEveryGate(pair)) return [];
    const key = keyOf(scoreOf(pair), terms.mode);
    const neverAsked = offer.solicitation.asks === 0;
    return [{ key, neverAsked, tieHash: tieHash(need.needId, offer.offerId), id: offer.offerId }];
  });
  return passing.sort((a, b) => compareRanked(a, b, terms.engine.tieStep)).slice(0, count);
}

/** The same from the side of an offer. */
export function naiveNeeds(
  offer: OfferProfile,
  needs: readonly NeedProfile[],
  count: number,
  terms: MatchTerms,
): readonly Answer[] {
  const passing = needs.flatMap((need) => {
    const pair = new Pair(offer, new NeedInTime(need, terms));
    if (!passesEveryGate(pair)) return [];
    const { net, rank } = scoreOf(pair);
    const key = terms.mode === 'push' ? net : rank;
    return [{ key, neverAsked: false, tieHash: tieHash(need.needId, offer.offerId), id: need.needId }];
  });
  return passing.sort((a, b) => compareRanked(a, b, terms.engine.tieStep)).slice(0, count);
}
