import type { Town } from '../run/town.js';
import { ticksPerDay } from '../run/town.js';

const windowDays = 5;

/**
 * After how many days of a crisis the interpreting needs posted in the five days that follow are covered as often as
 * before it. NaN without a crisis, infinite when that never comes back.
 */
export function recoveryDays({ scenario, needs }: Town, filled: Int32Array): number {
  const { crisis, days } = scenario;
  if (!crisis) return Number.NaN;
  const coverage = (from: number, until: number) => {
    const those = needs.filter(
      ({ kind, postedTick }) =>
        kind === 'interpreting' && postedTick >= from * ticksPerDay && postedTick < until * ticksPerDay,
    );
    return those.filter(({ index }) => filled[index]! > 0).length / those.length;
  };
  const before = coverage(0, crisis.fromDay);
  for (let day = crisis.fromDay; day + windowDays <= days; day++) {
    if (coverage(day, day + windowDays) >= before) return day - crisis.fromDay;
  }
  return Infinity;
}
