import { invalid } from '@app/domain/errors';
import type { OfferProfile } from '../profiles/index.js';

/**
 * Refuses an offer with a number that no comparison survives: a NaN must never enter the index.
 * @throws `profile-number-invalid` with the pointer to the field
 */
export function checkOffer(offer: OfferProfile): void {
  const { load, solicitation } = offer;
  const numbers: Readonly<Record<string, number | null>> = {
    '/offerVersion': offer.offerVersion,
    '/publishedAtMs': offer.publishedAtMs,
    '/lon': offer.lon,
    '/lat': offer.lat,
    '/maxTravelKm': offer.maxTravelKm,
    '/load/concurrent': load.concurrent,
    '/load/maxConcurrent': load.maxConcurrent,
    '/load/maxWeeklyMinutes': load.maxWeeklyMinutes,
    '/solicitation/asks': solicitation.asks,
    '/solicitation/accepts': solicitation.accepts,
    '/solicitation/lastUnansweredAtMs': solicitation.lastUnansweredAtMs,
  };
  for (const [pointer, value] of Object.entries(numbers)) {
    if (value !== null && !Number.isFinite(value)) throw invalid('profile-number-invalid', pointer);
  }
  if (offer.maxTravelKm <= 0) throw invalid('profile-number-invalid', '/maxTravelKm');
}
