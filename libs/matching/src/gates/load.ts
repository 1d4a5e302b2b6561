import { placeHoldingStates } from '@app/contracts';
import type { Pair } from '../pair/index.js';
import { weekOfDay } from '../pair/index.js';
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

/** The pair's own match counts among the missions under way once it is accepted. */
function holdsPlace({ earlierState }: Pair): boolean {
  return earlierState !== undefined && (placeHoldingStates as readonly string[]).includes(earlierState);
}

/** Each week has room for the sessions asked, the shortest ones where the volunteer takes a share. */
function fitsInWeeks(pair: Pair): boolean {
  const { maxWeeklyMinutes } = pair.offer.load;
  if (maxWeeklyMinutes === null) return true;
  const { weekNumbers, askedMinutesPerWeek } = pair.inTime;
  return weekNumbers.every(
    (week, index) => bookedMinutes(pair, week) + askedMinutesPerWeek[index]! <= maxWeeklyMinutes,
  );
}

function bookedMinutes({ offer, need }: Pair, week: number): number {
  let minutes = 0;
  for (const { needId, localDay, startsAtMs, endsAtMs } of offer.load.booked) {
    if (needId !== need.needId && weekOfDay(localDay) === week) minutes += (endsAtMs - startsAtMs) / 60_000;
  }
  return minutes;
}
