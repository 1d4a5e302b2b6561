import { travelMinutes } from '@app/domain/geography';
import type { CriterionRule } from './criterion.js';

/**
 * The way against the volunteer's own limit, never the district itself.
 * Next door or remote: 1; half of the limit: 0.65; at the limit: 0.
 */
export const travelCriterion: CriterionRule<'travel'> = {
  code: 'travel',
  value: ({ need, distanceKm, offer, terms }) => {
    if (need.remote) return 1;
    return travelValue(distanceKm, offer.maxTravelKm, terms.engine.criteria.travel.exponent);
  },
  reason: ({ need, distanceKm, offer, terms }) => {
    if (need.remote) return 'remote';
    const near = distanceKm <= offer.maxTravelKm * terms.engine.criteria.travel.closeByShare;
    return near ? 'close-by' : 'within-limit';
  },
  inputs: ({ need, distanceKm, offer }) =>
    need.remote || Number.isNaN(distanceKm)
      ? {}
      : {
          minutes: Math.round(travelMinutes(distanceKm)),
          limitMinutes: Math.round(travelMinutes(offer.maxTravelKm)),
        },
};

/** The value of a way under a limit, in [0, 1]; 0 for a way that is not known. */
export function travelValue(distanceKm: number, maxTravelKm: number, exponent: number): number {
  const share = distanceKm / maxTravelKm;
  const value = 1 - (exponent === 1.5 ? share * Math.sqrt(share) : share ** exponent);
  return value > 0 ? value : 0;
}
