import type { Weekday } from '../calendar-date.js';
import { weekdayOfDay } from '../calendar-date.js';
import type { MinuteRange } from '../minute-range.js';
import { minutesInDay } from '../minute-range.js';
import type { CountedTime } from './counted-time.js';
import { addCountedHours, nextCounted } from './counted-time.js';

/**
 * Hours in which nothing is sent; `fromMinute` later than `toMinute` runs over midnight.
 * `wholeDays` are quiet from midnight to midnight.
 */
export interface QuietHours extends MinuteRange {
  readonly wholeDays?: readonly Weekday[];
}

/** The first instant from `at` on at which something may be sent: `at` itself outside quiet hours. */
export function skipQuietHours(at: Date, quiet: QuietHours, zone: string): Date {
  return nextCounted(at, outsideQuiet(quiet, zone));
}

/** The instant by which so many hours outside the quiet ones have passed: 21:00 + 1 h is 09:00 next day. */
export function addHoursOutsideQuiet(from: Date, hours: number, quiet: QuietHours, zone: string): Date {
  return addCountedHours(from, hours, outsideQuiet(quiet, zone));
}

function outsideQuiet(quiet: QuietHours, zone: string): CountedTime {
  const { fromMinute, toMinute } = quiet;
  const awake: readonly MinuteRange[] =
    fromMinute > toMinute
      ? [{ fromMinute: toMinute, toMinute: fromMinute }]
      : [
          { fromMinute: 0, toMinute: fromMinute },
          { fromMinute: toMinute, toMinute: minutesInDay },
        ];
  return {
    zone,
    countedOn: (localDay) => (quiet.wholeDays?.includes(weekdayOfDay(localDay)) ? [] : awake),
  };
}
