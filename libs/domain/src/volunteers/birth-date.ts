import { invalid } from '../errors/index.js';
import type { CalendarDate } from '../time/index.js';
import { parseCalendarDate } from '../time/index.js';

/** Under this age nobody offers; kinds ask for 16 or 18. */
export const leastAge = 16;

const mostAge = 120;

/**
 * Reads a date of birth on a local date.
 * @throws date-invalid, date-in-future, age-implausible, too-young (under 16)
 */
export function parseBirthDate(value: unknown, today: CalendarDate, pointer: string): CalendarDate {
  const bornOn = parseCalendarDate(value, pointer);
  if (bornOn > today) throw invalid('date-in-future', pointer);
  const age = ageOn(bornOn, today);
  if (age > mostAge) throw invalid('age-implausible', pointer);
  if (age < leastAge) throw invalid('too-young', pointer, { leastAge });
  return bornOn;
}

/** Full years on a date: born on 2008-05-02, one is 17 on 2026-05-01 and 18 the day after. */
export function ageOn(bornOn: CalendarDate, date: CalendarDate): number {
  const years = Number(date.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return date.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** The first date on which somebody is that old; born on 29 February, 1 March where the year has none. */
export function firstDateAged(bornOn: CalendarDate, age: number): CalendarDate {
  const year = Number(bornOn.slice(0, 4)) + age;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const day = bornOn.slice(5) === '02-29' && !leap ? '03-01' : bornOn.slice(5);
  return `${year}-${day}`;
}
