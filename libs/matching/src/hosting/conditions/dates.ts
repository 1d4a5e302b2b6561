import type { DayRange } from '../../profiles/index.js';
import type { HomeCondition } from '../home-condition.js';

/** @source matching model of the design, 2.8: share of the days of a stay that the home is free */
const leastShare = 0.8;

/**
 * The home is free on four days of five of the stay at least; an emergency takes the nights that the host opened, and
 * this is silent. Eight days of ten pass; seven of ten, or a stay without days, does not.
 */
export const dates: HomeCondition = {
  cases: {
    passes: {
      home: { free: [{ fromDay: 20_600, toDay: 20_607 }] },
      stay: { days: { fromDay: 20_600, toDay: 20_609 } },
    },
    fails: {
      home: { free: [{ fromDay: 20_600, toDay: 20_606 }] },
      stay: { days: { fromDay: 20_600, toDay: 20_609 } },
    },
  },
  holds: (home, stay) => stay.emergency || freeShare(home.free, stay.days) >= leastShare,
};

/** The share of the days of a stay on which the home is free, in [0, 1]; a day said twice counts once. */
export function freeShare(free: readonly DayRange[], { fromDay, toDay }: DayRange): number {
  let days = 0;
  let next = fromDay;
  for (const range of free.toSorted((a, b) => a.fromDay - b.fromDay)) {
    const from = Math.max(next, range.fromDay);
    const to = Math.min(toDay, range.toDay);
    if (to < from) continue;
    days += to - from + 1;
    next = to + 1;
  }
  return toDay < fromDay ? 0 : days / (toDay - fromDay + 1);
}
