import { invalid } from '../../errors/index.js';
import type { CalendarDate, DateRange, Weekday } from '../calendar-date.js';
import { parseCalendarDate } from '../calendar-date.js';
import type { MinuteRange } from '../minute-range.js';
import { mergeRanges, minutesInDay } from '../minute-range.js';
import type { Fields } from '../reading.js';
import { readBoolean, readFields, readInteger, readList } from '../reading.js';
import type { Availability, AvailabilityException, DatedRange, LocalRange } from './availability.js';

const code = 'availability-invalid';
const mostItems = 200;

/**
 * Reads what somebody gave as availability; overlapping and touching ranges of a day are merged.
 * 09:00 to 24:00 (540 to 1440) passes; 22:00 to 02:00 does not: the caller splits it at midnight.
 * @throws `availability-invalid`, `weekday-invalid`, `minute-invalid`, `range-inverted`, `date-invalid`,
 * `dates-inverted`, `too-many-items`, each with the pointer to the field
 */
export function parseAvailability(value: unknown, pointer: string): Availability {
  const fields = readFields(value, code, pointer);
  const list = (name: string) => ({ code, pointer: `${pointer}/${name}`, most: mostItems });
  const dated = readList(fields['dated'], list('dated'), readDated);
  return {
    weekly: mergeByDay(readList(fields['weekly'], list('weekly'), readWeekly)),
    ...readBounds(fields, pointer),
    exceptions: readList(fields['exceptions'], list('exceptions'), readException),
    ...(dated.length > 0 ? { dated: mergeByDate(dated) } : {}),
  };
}

function readWeekly(value: unknown, pointer: string): LocalRange {
  const fields = readFields(value, code, pointer);
  const bounds = { code: 'weekday-invalid', pointer: `${pointer}/day`, least: 1, most: 7 };
  return { day: readInteger(fields['day'], bounds) as Weekday, ...readMinutes(fields, pointer) };
}

function readDated(value: unknown, pointer: string): DatedRange {
  const fields = readFields(value, code, pointer);
  return { date: parseCalendarDate(fields['date'], `${pointer}/date`), ...readMinutes(fields, pointer) };
}

function readException(value: unknown, pointer: string): AvailabilityException {
  const fields = readFields(value, code, pointer);
  const from = parseCalendarDate(fields['from'], `${pointer}/from`);
  const until = parseCalendarDate(fields['until'], `${pointer}/until`);
  refuseInverted(from, until, pointer);
  return { from, until, available: readBoolean(fields['available'], code, `${pointer}/available`, false) };
}

function readMinutes(fields: Fields, pointer: string): MinuteRange {
  const minute = (name: 'fromMinute' | 'toMinute') =>
    readInteger(fields[name], {
      code: 'minute-invalid',
      pointer: `${pointer}/${name}`,
      least: 0,
      most: minutesInDay,
    });
  const fromMinute = minute('fromMinute');
  const toMinute = minute('toMinute');
  if (toMinute <= fromMinute) throw invalid('range-inverted', `${pointer}/toMinute`);
  return { fromMinute, toMinute };
}

function readBounds(fields: Fields, pointer: string): Partial<DateRange> {
  const date = (name: 'from' | 'until') =>
    fields[name] === undefined || fields[name] === null
      ? undefined
      : parseCalendarDate(fields[name], `${pointer}/${name}`);
  const from = date('from');
  const until = date('until');
  if (from && until) refuseInverted(from, until, pointer);
  return { ...(from ? { from } : {}), ...(until ? { until } : {}) };
}

function refuseInverted(from: CalendarDate, until: CalendarDate, pointer: string): void {
  if (until < from) throw invalid('dates-inverted', `${pointer}/until`);
}

function mergeByDay(ranges: readonly LocalRange[]): readonly LocalRange[] {
  const days = [...new Set(ranges.map(({ day }) => day))].sort((a, b) => a - b);
  return days.flatMap((day) =>
    mergeRanges(ranges.filter((range) => range.day === day)).map((range) => ({ day, ...range })),
  );
}

function mergeByDate(ranges: readonly DatedRange[]): readonly DatedRange[] {
  const dates = [...new Set(ranges.map(({ date }) => date))].sort();
  return dates.flatMap((date) =>
    mergeRanges(ranges.filter((range) => range.date === date)).map((range) => ({ date, ...range })),
  );
}
