import { invalid } from '../../errors/index.js';
import type { Weekday } from '../calendar-date.js';
import { parseCalendarDate } from '../calendar-date.js';
import { instantAt, localDate } from '../local-time.js';
import { minutesInDay } from '../minute-range.js';
import type { Fields } from '../reading.js';
import { readBoolean, readFields, readInteger, readList } from '../reading.js';
import type { TerritoryCalendar } from '../territory-calendar.js';
import { datesOf } from './dates-of.js';
import type { DatedSession, Schedule, SessionHours, WeeklySessions } from './schedule.js';
import { datedSessionsOf, mostSessions, scheduleWarnings, wallStart } from './sessions-of.js';

const code = 'schedule-invalid';
const mostRules = 20;
const mostWeeksApart = 8;

/** What a schedule is read against: `now` is the earliest moment that a session may start. */
export interface ScheduleContext {
  readonly pointer: string;
  readonly calendar: TerritoryCalendar;
  readonly now: Date;
}

/**
 * Reads what somebody gave as a schedule. Weekly rules skip public holidays unless they say otherwise.
 * @throws `schedule-invalid`, `date-invalid`, `weekday-invalid`, `minute-invalid`, `every-weeks-invalid`,
 * `session-empty`, `session-inverted`, `session-too-long` (over 24 h), `session-in-past`, `dates-inverted`,
 * `sessions-overlap`, `too-many-sessions` (over 366, holidays included), `no-session`, each with the pointer to the field
 */
export function parseSchedule(value: unknown, context: ScheduleContext): Schedule {
  const { pointer } = context;
  const fields = readFields(value, code, pointer);
  const once = readList(
    fields['once'],
    { code, pointer: `${pointer}/once`, most: mostSessions },
    (item, at) => readDated(item, at, context),
  );
  const weekly = readList(
    fields['weekly'],
    { code, pointer: `${pointer}/weekly`, most: mostRules },
    (item, at) => readWeekly(item, at, context),
  );
  const schedule: Schedule = weekly.length > 0 ? { once, weekly } : { once };
  checkSessions(schedule, context);
  return schedule;
}

function readDated(value: unknown, pointer: string, { calendar, now }: ScheduleContext): DatedSession {
  const fields = readFields(value, code, pointer);
  const date = parseCalendarDate(fields['date'], `${pointer}/date`);
  const hours = readHours(fields, pointer);
  if (instantAt(date, hours.fromMinute, calendar.timeZone) < now)
    throw invalid('session-in-past', `${pointer}/date`);
  return { date, ...hours };
}

function readWeekly(value: unknown, pointer: string, { calendar, now }: ScheduleContext): WeeklySessions {
  const fields = readFields(value, code, pointer);
  const from = parseCalendarDate(fields['from'], `${pointer}/from`);
  const until = parseCalendarDate(fields['until'], `${pointer}/until`);
  if (until < from) throw invalid('dates-inverted', `${pointer}/until`);
  if (until < localDate(now, calendar.timeZone)) throw invalid('session-in-past', `${pointer}/until`);
  const weeks = {
    code: 'every-weeks-invalid',
    pointer: `${pointer}/everyWeeks`,
    least: 1,
    most: mostWeeksApart,
  };
  const everyWeeks = readInteger(fields['everyWeeks'] ?? 1, weeks);
  const weekdays = readWeekdays(fields['weekdays'], `${pointer}/weekdays`);
  const rule: WeeklySessions = {
    weekdays,
    ...readHours(fields, pointer),
    from,
    until,
    everyWeeks,
    skipHolidays: readBoolean(fields['skipHolidays'], code, `${pointer}/skipHolidays`, true),
    termOnly: readBoolean(fields['termOnly'], code, `${pointer}/termOnly`, false),
  };
  if (datesOf(rule, mostSessions).length > mostSessions)
    throw invalid('too-many-sessions', `${pointer}/until`, { most: mostSessions });
  return rule;
}

function readWeekdays(value: unknown, pointer: string): readonly Weekday[] {
  const weekdays = readList(value, { code: 'weekday-invalid', pointer, most: 7 }, (item, at) =>
    readInteger(item, { code: 'weekday-invalid', pointer: at, least: 1, most: 7 }),
  );
  if (weekdays.length === 0) throw invalid('weekday-invalid', pointer);
  return [...new Set(weekdays)].sort((a, b) => a - b) as Weekday[];
}

function readHours(fields: Fields, pointer: string): SessionHours {
  const minute = (name: 'fromMinute' | 'toMinute', most: number) =>
    readInteger(fields[name], { code: 'minute-invalid', pointer: `${pointer}/${name}`, least: 0, most });
  const fromMinute = minute('fromMinute', minutesInDay - 1);
  const toMinute = minute('toMinute', Number.MAX_SAFE_INTEGER);
  if (toMinute === fromMinute) throw invalid('session-empty', `${pointer}/toMinute`);
  if (toMinute < fromMinute) throw invalid('session-inverted', `${pointer}/toMinute`);
  if (toMinute > fromMinute + minutesInDay) throw invalid('session-too-long', `${pointer}/toMinute`);
  return { fromMinute, toMinute };
}

function checkSessions(schedule: Schedule, { pointer, calendar, now }: ScheduleContext): void {
  const sessions = datedSessionsOf(schedule, calendar);
  if (sessions.length > mostSessions) throw invalid('too-many-sessions', pointer, { most: mostSessions });
  const overlap = sessions.find((session, index) => {
    const previous = sessions[index - 1];
    return previous && wallStart(session) < wallStart(previous) + previous.toMinute - previous.fromMinute;
  });
  if (overlap) throw invalid('sessions-overlap', pointer, { date: overlap.date });
  const ahead = sessions.some(
    (session) => instantAt(session.date, session.fromMinute, calendar.timeZone) >= now,
  );
  if (ahead) return;
  const [reason] = scheduleWarnings(schedule, calendar);
  throw invalid('no-session', pointer, reason ? { reason } : {});
}
