import type { Pair } from '../pair/index.js';
import { holdsPlace } from '../pair/index.js';
import type { Gate } from './gate.js';

/**
 * Within the volunteer's own limits: missions at a time, and minutes a week together with what is booked already.
 * Nothing else under way passes; two missions under way of at most two does not.
 */
export const load: Gate = {
  code: 'load',
  cases: {
    passes: { offer: { load: { concurrent: 1, maxConcurrent: 2, maxWeeklyMinutes: 180, booked: [] } } },
    fails: { offer: { load: { concurrent: 2, maxConcurrent: 2, maxWeeklyMinutes: null, booked: [] } } },
  },
  holds: (pair) => {
    const { concurrent, maxConcurrent } = pair.offer.load;
    return concurrent - Number(holdsPlace(pair)) < maxConcurrent && fitsInWeeks(pair);
  },
};

/** No week loses a session to the limit: of those covered, what is asked of each week is promised. */
function fitsInWeeks(pair: Pair): boolean {
  if (pair.offer.load.maxWeeklyMinutes === null) return true;
  const { perWeek } = pair.coverage;
  const { askedPerWeek } = pair.inTime;
  let wanted = 0;
  for (let week = 0; week < perWeek.length; week++) wanted += Math.min(askedPerWeek[week]!, perWeek[week]!);
  return pair.promised.length === wanted;
}
