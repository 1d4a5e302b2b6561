import type { Weekday } from '@app/domain/time';
import type { Draws } from '../draws.js';

/** The four parts of a day in which people help, in minutes since midnight. */
const parts = {
  morning: [9 * 60, 12 * 60],
  midday: [12 * 60, 14 * 60],
  afternoon: [14 * 60, 18 * 60],
  evening: [18 * 60, 21 * 60],
} as const;

type Part = keyof typeof parts;

const partNames = Object.keys(parts) as readonly Part[];
const saturday = 6;
const retirementAge = 63;

/** How likely somebody is free: evenings and Saturdays for those at work, days for the retired. */
function likelihood(day: number, part: Part, age: number): number {
  if (day === saturday) return part === 'evening' ? 0.25 : 0.5;
  if (day > saturday) return 0.18;
  if (part === 'evening') return 0.4;
  return age >= retirementAge ? 0.5 : 0.14;
}

/** A usual week over 28 parts of days, at least one of them free. */
export function drawWeek(draws: Draws, age: number): readonly object[] {
  const week = [1, 2, 3, 4, 5, 6, 7].flatMap((day) =>
    partNames.filter((part) => draws.chance(likelihood(day, part, age))).map((part) => free(day, part)),
  );
  return week.length > 0 ? week : [free(draws.whole(1, saturday), 'evening')];
}

function free(day: number, part: Part) {
  const [fromMinute, toMinute] = parts[part];
  return { day: day as Weekday, fromMinute, toMinute };
}
