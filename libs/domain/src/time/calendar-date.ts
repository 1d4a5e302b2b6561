import { invalid } from '../errors/index.js';

/** A civil date, `YYYY-MM-DD`, without time or zone; compares as text. */
export type CalendarDate = string;

/** Days from `from` to `until`, both included. */
export interface DateRange {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** Day of the week as ISO 8601 counts: Monday 1 to Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const dayMs = 86_400_000;
const thursday = 4; // 1970-01-01

/** Days from 1970-01-01 to this date; the number that local days are compared by. */
export function dayOfDate(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

/** The date of a day number: 0 is 1970-01-01. */
export function dateOfDay(day: number): CalendarDate {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The weekday of a day number. */
export function weekdayOfDay(day: number): Weekday {
  return (((((day + thursday - 1) % 7) + 7) % 7) + 1) as Weekday;
}

/** The date `days` later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDay(dayOfDate(date) + days);
}

/** The Monday of the date's week. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - weekdayOfDay(dayOfDate(date)));
}

/** Whether the range holds the date, ends included. */
export function includesDate(range: DateRange, date: CalendarDate): boolean {
  return range.from <= date && date <= range.until;
}

/**
 * Reads a date somebody gave, of the years 1900 to 2199: 2026-02-28 passes, 2026-02-30 does not.
 * @throws `date-invalid`
 */
export function parseCalendarDate(value: unknown, pointer: string): CalendarDate {
  if (typeof value === 'string' && /^(?:19|20|21)\d\d-\d\d-\d\d$/.test(value)) {
    const day = dayOfDate(value);
    if (!Number.isNaN(day) && dateOfDay(day) === value) return value;
  }
  throw invalid('date-invalid', pointer);
}
