import type { Gate } from './gate.js';

/**
 * Old enough on the day of the first session; age counts for nothing else.
 * Adult long ago passes; 18 only after the first session, or an unknown age, does not.
 */
export const minimumAge: Gate = {
  code: 'minimum-age',
  cases: {
    passes: { offer: { minimumAgeDays: { 16: 0, 18: 0 } } },
    fails: { offer: { minimumAgeDays: { 16: 0, 18: null } } },
  },
  holds: ({ offer, need, inTime }) => {
    const reachedOn = offer.minimumAgeDays[need.minimumAge];
    return reachedOn !== null && reachedOn <= inTime.earliestDay;
  },
};
