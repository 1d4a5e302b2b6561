import type { Gate } from './gate.js';

/**
 * The site is within the volunteer's own limit; for a remote need, she accepts remote missions.
 * 3 km with a limit of 5 pass; 3 km with a limit of 1, or an unknown place, does not.
 */
export const travel: Gate = {
  code: 'travel',
  cases: { passes: { offer: { maxTravelKm: 5 } }, fails: { offer: { maxTravelKm: 1 } } },
  holds: ({ offer, need, distanceKm }) =>
    need.remote ? offer.remoteAccepted : distanceKm <= offer.maxTravelKm,
  note: ({ need }) => (need.remote ? 'remote' : null),
};
