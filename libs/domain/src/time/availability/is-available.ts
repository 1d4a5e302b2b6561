import { dateOfDay, includesDate, weekdayOfDay } from '../calendar-date.js';
import { localSpans } from '../local-time.js';
import type { MinuteRange } from '../minute-range.js';
import { mergeRanges, minutesInDay } from '../minute-range.js';
import type { Availability } from './availability.js';

const wholeDay: MinuteRange = { fromMinute: 0, toMinute: minutesInDay };

/**
 * Whether somebody is free for every minute from one instant to another, on the wall clock of the zone.
 * Tuesday 09:00 to 12:00 holds a session of Tuesday 10:00 to 12:00, not one that ends at 12:30. An hour that
 * the clock leaves out need not be free, one that it repeats is free twice. Nothing is ever free for no time.
 */
export function isAvailable(availability: Availability, zone: string, from: Date, to: Date): boolean {
  const spans = localSpans(from, to, zone);
  return spans.length > 0 && spans.every((span) => covers(availability, span.from, span.to));
}

/** The minutes free on a local day (days since 1970-01-01), merged and in order. */
export function freeMinutesOn(availability: Availability, localDay: number): readonly MinuteRange[] {
  const date = dateOfDay(localDay);
  const { from, until, exceptions, weekly, dated = [] } = availability;
  if ((from && date < from) || (until && date > until)) return [];
  const today = exceptions.filter((exception) => includesDate(exception, date));
  if (today.some(({ available }) => !available)) return [];
  if (today.length > 0) return [wholeDay];
  const weekday = weekdayOfDay(localDay);
  return mergeRanges([
    ...weekly.filter((range) => range.day === weekday),
    ...dated.filter((range) => range.date === date),
  ]);
}

function covers(availability: Availability, fromMinute: number, toMinute: number): boolean {
  let free = fromMinute;
  while (free < toMinute) {
    const localDay = Math.floor(free / minutesInDay);
    const minute = free - localDay * minutesInDay;
    const range = freeMinutesOn(availability, localDay).find(
      (range) => range.fromMinute <= minute && minute < range.toMinute,
    );
    if (!range) return false;
    free = localDay * minutesInDay + range.toMinute;
  }
  return true;
}
