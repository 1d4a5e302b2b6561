import { Temporal } from 'temporal-polyfill';
import type { CalendarDate, Weekday } from './calendar-date.js';
import { dateOfDay, dayOfDate, weekdayOfDay } from './calendar-date.js';
import { minutesInDay } from './minute-range.js';

/** An instant as the wall clock of a zone shows it. */
export interface LocalParts {
  /** Days since 1970-01-01 of the local date. */
  readonly localDay: number;
  readonly weekday: Weekday;
  /** Minutes since local midnight, 0 to 1439, seconds dropped. */
  readonly minute: number;
}

/** Minutes on the wall clock since 1970-01-01T00:00, `to` excluded; may hold fractions. */
export interface LocalSpan {
  readonly from: number;
  readonly to: number;
}

/** A stretch of time with one offset from UTC, `untilMs` excluded. */
interface OffsetPeriod {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly offsetMs: number;
}

const minuteMs = 60_000;
const periodsOfZone = new Map<string, OffsetPeriod[]>();

/** What day, weekday and minute it is there; a few additions once the zone's period is known. */
export function localParts(instant: Date, zone: string): LocalParts {
  const ms = instant.getTime();
  const localMinute = Math.floor((ms + periodAt(ms, zone).offsetMs) / minuteMs);
  const localDay = Math.floor(localMinute / minutesInDay);
  return { localDay, weekday: weekdayOfDay(localDay), minute: localMinute - localDay * minutesInDay };
}

/** The local date of an instant. */
export function localDate(instant: Date, zone: string): CalendarDate {
  return dateOfDay(localParts(instant, zone).localDay);
}

/**
 * What the wall clock shows from one instant to a later one, cut where the clock is changed:
 * 00:30 to 03:30 UTC on 25 October 2026 in Paris is 02:30 to 03:00, then 02:00 to 04:30.
 */
export function localSpans(from: Date, to: Date, zone: string): readonly LocalSpan[] {
  const spans: LocalSpan[] = [];
  let ms = from.getTime();
  while (ms < to.getTime()) {
    const { untilMs, offsetMs } = periodAt(ms, zone);
    const endMs = Math.min(untilMs, to.getTime());
    spans.push({ from: (ms + offsetMs) / minuteMs, to: (endMs + offsetMs) / minuteMs });
    ms = endMs;
  }
  return spans;
}

/**
 * The instant at which the wall clock shows `minute` on a local date; 1440 and more run into later days.
 * An hour shown twice is its first showing; an hour left out is as much later as the clock was moved.
 */
export function instantAt(date: CalendarDate, minute: number, zone: string): Date {
  const wallMs = (dayOfDate(date) * minutesInDay + minute) * minuteMs;
  // A day around covers every offset that may apply; the earlier period answers first.
  const before = periodAt(wallMs - minutesInDay * minuteMs, zone);
  const first = wallMs - before.offsetMs;
  if (first < before.untilMs) return new Date(first);
  const after = periodAt(wallMs + minutesInDay * minuteMs, zone);
  const second = wallMs - after.offsetMs;
  return new Date(second < after.fromMs ? first : second);
}

/** The same wall-clock time `days` later, whatever the clocks did in between. */
export function addLocalDays(instant: Date, days: number, zone: string): Date {
  return new Date(
    Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).add({ days })
      .epochMilliseconds,
  );
}

function periodAt(ms: number, zone: string): OffsetPeriod {
  const known = periodsOfZone.get(zone) ?? [];
  const found = known.find((period) => period.fromMs <= ms && ms < period.untilMs);
  if (found) return found;
  const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const period: OffsetPeriod = {
    fromMs: sinceTransition(there),
    untilMs: there.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
    offsetMs: there.offsetNanoseconds / 1e6,
  };
  periodsOfZone.set(zone, [...known, period]);
  return period;
}

/** `previous` answers strictly before: asked just after, an instant that is itself a transition counts. */
function sinceTransition(there: Temporal.ZonedDateTime): number {
  const transition = there.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  return transition?.epochMilliseconds ?? -Infinity;
}
