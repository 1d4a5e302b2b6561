import type { ListedCandidate } from '@app/domain/matches';
import type { OfferProfile } from '@app/domain/profiles';
import type { ListLine, NeedInTime } from '@app/matching';
import { explainPair, Pair } from '@app/matching';

/** A line with the reasons that its readers are told. */
export function listed(line: ListLine, offer: OfferProfile, inTime: NeedInTime): ListedCandidate {
  const { offerId, volunteerId, score, fit, acceptance } = line;
  return { offerId, volunteerId, score, fit, acceptance, explanation: explainPair(new Pair(offer, inTime)) };
}
