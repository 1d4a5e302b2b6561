import type { CalendarDate, DateRange, Weekday } from '../calendar-date.js';

/**
 * The hours of a session on the wall clock, minutes since the midnight that begins its date.
 * `toMinute` beyond 1440 falls on the next day: 1320 to 1560 is 22:00 to 02:00.
 */
export interface SessionHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** A session on one date. */
export interface DatedSession extends SessionHours {
  readonly date: CalendarDate;
}

/**
 * Sessions repeated on weekdays, from the first date to the last, both included.
 * `everyWeeks` 2 is every other week, counted from the week of `from`.
 */
export interface WeeklySessions extends SessionHours, DateRange {
  readonly weekdays: readonly Weekday[];
  readonly everyWeeks: number;
  readonly skipHolidays: boolean;
  readonly termOnly: boolean;
}

/** When a need takes place: dated sessions, repeated ones, or both; never none. */
export interface Schedule {
  readonly once: readonly DatedSession[];
  readonly weekly?: readonly WeeklySessions[];
}

/** One occurrence, as instants; `endsAt` is always later than `startsAt`. */
export interface Session {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What the author of a schedule should be told; it does not refuse the schedule. */
export type ScheduleWarning = 'school-calendar-runs-out';
