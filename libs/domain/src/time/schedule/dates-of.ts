import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '../calendar-date.js';
import { addDays } from '../calendar-date.js';
import type { WeeklySessions } from './schedule.js';

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * The dates that a weekly rule names, holidays included, in order; at most one more than `most`.
 * Dates only: hours are set on the wall clock afterwards, so no clock change can move a session.
 */
export function datesOf(rule: WeeklySessions, most: number): readonly CalendarDate[] {
  // A week that counts has a date or more, but for the first: so many weeks hold enough of them.
  const enough = addDays(rule.from, (most + 2) * 7 * rule.everyWeeks);
  const recurrence = new RRuleTemporal({
    freq: 'WEEKLY',
    interval: rule.everyWeeks,
    byDay: rule.weekdays.map((weekday) => weekdayNames[weekday - 1] ?? ''),
    wkst: 'MO',
    dtstart: midnightUtc(rule.from),
    until: midnightUtc(rule.until < enough ? rule.until : enough),
    cache: false,
    temporal: Temporal,
  });
  const starts = recurrence.all().slice(0, most + 1);
  return starts.map((start) => start.toPlainDate().toString());
}

function midnightUtc(date: CalendarDate): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC');
}
