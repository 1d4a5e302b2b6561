import type { ListedCandidate } from '@app/domain/matches';
import type { NeedProfile, OfferProfile } from '@app/domain/profiles';
import type { MatchTerms } from '@app/matching';
import { evaluatePair, explainPair, pairOf, scoreOf } from '@app/matching';

/** The line that a pair takes on the list of its need, with the reasons that its readers are told. */
export function listed(offer: OfferProfile, need: NeedProfile, terms: MatchTerms): ListedCandidate {
  const pair = pairOf(offer, need, terms);
  const score = scoreOf(pair);
  return {
    offerId: offer.offerId,
    volunteerId: offer.volunteerId,
    score: score.rank,
    fit: score.quality,
    acceptance: score.acceptance,
    explanation: explainPair(pair, evaluatePair(pair), score),
  };
}
