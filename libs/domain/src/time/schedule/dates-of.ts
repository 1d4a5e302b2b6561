import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '../calendar-date.js';
import type { WeeklySessions } from './schedule.js';

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * The dates that a weekly rule names, holidays included, in order; at most one more than `most`.
 * Dates only: hours are set on the wall clock afterwards, so no clock change can move a session.
 */
export function datesOf(rule: WeeklySessions, most: number): readonly CalendarDate[] {
  const recurrence = new RRuleTemporal({
    freq: 'WEEKLY',
    interval: rule.everyWeeks,
    byDay: rule.weekdays.map((weekday) => weekdayNames[weekday - 1] ?? ''),
    wkst: 'MO',
    dtstart: midnightUtc(rule.from),
    until: midnightUtc(rule.until),
    cache: false,
  });
  const dates: CalendarDate[] = [];
  for (const start of recurrence.all((_, index) => index <= most)) {
    dates.push(start.toPlainDate().toString());
  }
  return dates;
}

function midnightUtc(date: CalendarDate): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC');
}
