import type { CalendarDate } from '../calendar-date.js';
import { dayOfDate } from '../calendar-date.js';
import { instantAt } from '../local-time.js';
import { minutesInDay } from '../minute-range.js';
import type { TerritoryCalendar } from '../territory-calendar.js';
import { datesOf } from './dates-of.js';
import type { DatedSession, Schedule, ScheduleWarning, Session, WeeklySessions } from './schedule.js';

/** The most sessions that one schedule, or one rule before holidays are left out, may hold. */
export const mostSessions = 366;

/** From when to when sessions are wanted: those that start at `from` or later, before `until`. */
export interface Horizon {
  readonly from?: Date;
  readonly until?: Date;
}

/**
 * The sessions of a schedule in order, each once, hours kept on the wall clock of the territory.
 * Public holidays are left out where the rule says so, school holidays where it is for term time;
 * a dated session takes place on its date whatever day that is.
 */
export function sessionsOf(
  schedule: Schedule,
  calendar: TerritoryCalendar,
  horizon: Horizon = {},
): readonly Session[] {
  const { from = new Date(-Infinity), until = new Date(Infinity) } = horizon;
  return datedSessionsOf(schedule, calendar)
    .map((dated) => sessionAt(dated, calendar.timeZone))
    .filter(({ startsAt }) => !(startsAt < from) && !(startsAt >= until));
}

/** The same sessions before they are set on a clock, in order, each once. */
export function datedSessionsOf(schedule: Schedule, calendar: TerritoryCalendar): readonly DatedSession[] {
  const repeated = (schedule.weekly ?? []).flatMap((rule) =>
    datesOf(rule, mostSessions)
      .filter((date) => takesPlace(rule, date, calendar))
      .map((date) => ({ date, fromMinute: rule.fromMinute, toMinute: rule.toMinute })),
  );
  const sorted = [...schedule.once, ...repeated].sort((a, b) => wallStart(a) - wallStart(b));
  return sorted.filter((session, index) => !isSame(session, sorted[index - 1]));
}

/**
 * What to tell the author: a rule for term time that runs beyond the published school calendar
 * has no sessions from there on until the next calendar is loaded.
 */
export function scheduleWarnings(
  schedule: Schedule,
  calendar: TerritoryCalendar,
): readonly ScheduleWarning[] {
  const runsOut = (schedule.weekly ?? []).some(
    (rule) => rule.termOnly && rule.until > calendar.schoolTermsKnownUntil,
  );
  return runsOut ? ['school-calendar-runs-out'] : [];
}

/** Minutes on the wall clock from 1970 to the start of a session: the order of sessions. */
export function wallStart({ date, fromMinute }: DatedSession): number {
  return dayOfDate(date) * minutesInDay + fromMinute;
}

function takesPlace(rule: WeeklySessions, date: CalendarDate, calendar: TerritoryCalendar): boolean {
  if (rule.skipHolidays && calendar.isPublicHoliday(date)) return false;
  return !rule.termOnly || calendar.isTermTime(date);
}

/** A session set wholly in the hour that the clock leaves out keeps its length, an hour later. */
function sessionAt({ date, fromMinute, toMinute }: DatedSession, zone: string): Session {
  const startsAt = instantAt(date, fromMinute, zone);
  const endsAt = instantAt(date, toMinute, zone);
  if (endsAt > startsAt) return { startsAt, endsAt };
  return { startsAt, endsAt: new Date(startsAt.getTime() + (toMinute - fromMinute) * 60_000) };
}

function isSame(a: DatedSession, b: DatedSession | undefined): boolean {
  return b !== undefined && wallStart(a) === wallStart(b) && a.toMinute === b.toMinute;
}
