import { placeHoldingStates } from '@app/contracts';
import type { Pair } from '../pair/index.js';
import { localDayOf, weekOfDay } from '../pair/index.js';
import type { SessionProfile } from '../profiles/index.js';
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

/** Each week has room for the sessions asked, taken in order among those that the volunteer can cover. */
function fitsInWeeks(pair: Pair): boolean {
  const { maxWeeklyMinutes } = pair.offer.load;
  if (maxWeeklyMinutes === null) return true;
  const { sessions, askedPerWeek } = pair.inTime;
  const covered = pair.coverage.sessions;
  const weeks = [...new Set(sessions.map(weekOf))];
  return weeks.every((week, index) => {
    const ofWeek = (list: readonly SessionProfile[]) => list.filter((session) => weekOf(session) === week);
    // A week that the schedule gate refuses anyway is judged on all of its sessions.
    const candidates = ofWeek(covered).length >= askedPerWeek[index]! ? ofWeek(covered) : ofWeek(sessions);
    const minutes = candidates.map(minutesOf).sort((a, b) => a - b);
    const asked = minutes.slice(0, askedPerWeek[index]).reduce((sum, length) => sum + length, 0);
    return bookedMinutes(pair, week) + asked <= maxWeeklyMinutes;
  });
}

function bookedMinutes({ offer, need }: Pair, week: number): number {
  return offer.load.booked
    .filter(({ needId, localDay }) => needId !== need.needId && weekOfDay(localDay) === week)
    .reduce((sum, booked) => sum + minutesOf(booked), 0);
}

const weekOf = (session: SessionProfile): number => weekOfDay(localDayOf(session));

const minutesOf = ({ startsAtMs, endsAtMs }: Pick<SessionProfile, 'startsAtMs' | 'endsAtMs'>): number =>
  (endsAtMs - startsAtMs) / 60_000;
