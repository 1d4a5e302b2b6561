import type { CalendarDate } from '../time/index.js';
import { addDays, dayOfDate, instantAt, localDate, weekdayOfDay } from '../time/index.js';
import type { Stretch } from './need-repository.js';

/** The Monday of the local week that holds the instant. */
export function mondayOf(instant: Date, zone: string): CalendarDate {
  const date = localDate(instant, zone);
  return addDays(date, 1 - weekdayOfDay(dayOfDate(date)));
}

/** The local week that begins on this Monday, as instants. */
export const weekFrom = (monday: CalendarDate, zone: string): Stretch => ({
  from: instantAt(monday, 0, zone),
  until: instantAt(addDays(monday, 7), 0, zone),
});
