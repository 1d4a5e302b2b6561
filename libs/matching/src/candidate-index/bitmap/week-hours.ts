import type { Availability } from '@app/domain/time';
import { minutesInDay } from '@app/domain/time';
import type { SessionProfile } from '../../profiles/index.js';
import type { CompiledAvailability } from '../../profiles/compiled-availability.js';
import { compiledAfresh, weekMinute } from '../../profiles/compiled-availability.js';

/** Hours of a week, from Monday 00:00. */
export const hoursInWeek = 168;

const wordBits = 32;

/** Words of 32 hours that hold a week. */
export const weekWords = Math.ceil(hoursInWeek / wordBits);

/** The hours of a week as bits: hour `h` is bit `h % 32` of word `h / 32`. */
export type WeekHours = Int32Array;

/**
 * Every hour of the week in which the availability may leave a minute free, whatever the date: weekly hours, dated ones
 * and free days together, absences left out. 18:30 to 20:15 on Tuesdays gives the hours from 18:00 to 21:00.
 */
export function hoursIn({ week, dated, freeDays }: CompiledAvailability): WeekHours {
  const hours = new Int32Array(weekWords);
  for (let i = 0; i < week.length; i += 2) touch(hours, week[i]!, week[i + 1]! - week[i]!);
  for (let i = 0; i < dated.length; i += 2) touch(hours, weekMinute(dated[i]!), dated[i + 1]! - dated[i]!);
  for (let i = 0; i < freeDays.length; i += 2) {
    const days = freeDays[i + 1]! + 1 - freeDays[i]!;
    touch(hours, weekMinute(freeDays[i]! * minutesInDay), days * minutesInDay);
  }
  return hours;
}

/** The same of an availability that is read for this alone. */
export const hoursFree = (availability: Availability): WeekHours => hoursIn(compiledAfresh(availability));

/** Every hour of the week that a session touches: whoever is not free in one of them cannot cover it. */
export function hoursOf({ spans }: SessionProfile): readonly number[] {
  const hours: number[] = [];
  for (const { from, to } of spans) {
    const { first, end } = hoursBetween(weekMinute(from), to - from);
    for (let hour = first; hour < end; hour++) hours.push(hour % hoursInWeek);
  }
  return hours;
}

/** Marks the hours of so many minutes from a minute of the week on; past Sunday it goes on with Monday. */
function touch(marked: WeekHours, start: number, minutes: number): void {
  const { first, end } = hoursBetween(start, minutes);
  for (let hour = first; hour < end; hour++) {
    const inWeek = hour % hoursInWeek;
    marked[inWeek >> 5]! |= 1 << (inWeek & 31);
  }
}

/** The hours that a range of minutes touches, counted on past the end of the week; a week of them at most. */
function hoursBetween(start: number, minutes: number): { readonly first: number; readonly end: number } {
  const first = Math.floor(start / 60);
  return { first, end: Math.min(first + hoursInWeek, Math.ceil((start + minutes) / 60)) };
}
