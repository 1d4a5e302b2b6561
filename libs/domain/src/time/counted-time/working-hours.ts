import type { DateRange } from '../calendar-date.js';
import { dateOfDay, includesDate, weekdayOfDay } from '../calendar-date.js';
import { minutesInDay } from '../minute-range.js';
import type { TerritoryCalendar } from '../territory-calendar.js';
import type { CountedTime } from './counted-time.js';
import { addCountedHours, countedHoursBetween } from './counted-time.js';

/** Days on which an office answers: not weekends, not public holidays, not its declared closures. */
export interface WorkingCalendar {
  readonly calendar: TerritoryCalendar;
  readonly closures?: readonly DateRange[];
}

const wholeDay = [{ fromMinute: 0, toMinute: minutesInDay }];

/**
 * The instant by which so many hours of working days have passed; a working day counts 24.
 * Friday 18:00 and 24 hours is Monday 18:00.
 */
export function addWorkingHours(from: Date, hours: number, working: WorkingCalendar): Date {
  return addCountedHours(from, hours, workingTime(working));
}

/** How many hours of working days lie between two instants. */
export function workingHoursBetween(from: Date, to: Date, working: WorkingCalendar): number {
  return countedHoursBetween(from, to, workingTime(working));
}

function workingTime({ calendar, closures = [] }: WorkingCalendar): CountedTime {
  return {
    zone: calendar.timeZone,
    countedOn: (localDay) => {
      const date = dateOfDay(localDay);
      const off =
        weekdayOfDay(localDay) > 5 ||
        calendar.isPublicHoliday(date) ||
        closures.some((closure) => includesDate(closure, date));
      return off ? [] : wholeDay;
    },
  };
}
