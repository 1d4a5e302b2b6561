import type { SessionProfile } from '@app/domain/profiles';
import type { Availability } from '@app/domain/time';
import { dayOfDate, minutesInDay } from '@app/domain/time';

const minutesInWeek = 7 * minutesInDay;
/** 1970-01-01 was a Thursday: minutes from the Monday before. */
const epochWeekMinute = 3 * minutesInDay;

/** Ranges as start, end, start, end… with the ends excluded. */
type Ranges = readonly number[];

/**
 * An availability as numbers. `week` holds merged ranges in minutes since Monday 00:00; a range that touches the end of
 * the week runs on into the next. `dated` is in minutes since 1970; `away` and `freeDays` are pairs of days, included.
 */
export interface CompiledAvailability {
  readonly week: Ranges;
  readonly dated: Ranges;
  readonly away: Ranges;
  readonly freeDays: Ranges;
  readonly fromDay: number;
  readonly untilDay: number;
  /** Neither exceptions nor dated hours: the week alone decides within the dates. */
  readonly plain: boolean;
}

const compiledOf = new WeakMap<Availability, CompiledAvailability>();

/** The numbers of an availability, computed once for each object. */
export function compileAvailability(availability: Availability): CompiledAvailability {
  const known = compiledOf.get(availability);
  if (known) return known;
  const compiled = compiledAfresh(availability);
  compiledOf.set(availability, compiled);
  return compiled;
}

/** The same, not kept: for an index that reads it once and keeps what it found. */
export function compiledAfresh(availability: Availability): CompiledAvailability {
  const { weekly, dated = [], exceptions, from, until } = availability;
  const days = (available: boolean) =>
    exceptions
      .filter((exception) => exception.available === available)
      .flatMap((exception) => [dayOfDate(exception.from), dayOfDate(exception.until)]);
  return {
    week: mergedWeek(
      weekly.map(({ day, fromMinute, toMinute }) => [
        (day - 1) * minutesInDay + fromMinute,
        (day - 1) * minutesInDay + toMinute,
      ]),
    ),
    dated: dated.flatMap(({ date, fromMinute, toMinute }) => [
      dayOfDate(date) * minutesInDay + fromMinute,
      dayOfDate(date) * minutesInDay + toMinute,
    ]),
    away: days(false),
    freeDays: days(true),
    fromDay: from === undefined ? -Infinity : dayOfDate(from),
    untilDay: until === undefined ? Infinity : dayOfDate(until),
    plain: dated.length === 0 && exceptions.length === 0,
  };
}

/**
 * Whether every minute from one to the other is free; both on the wall clock since 1970, `to` excluded.
 * Tuesday 18:00 to 21:00 holds a session of Tuesday 18:30 to 20:00, not one that ends at 21:30.
 */
export function isFree(availability: CompiledAvailability, from: number, to: number): boolean {
  const firstDay = Math.floor(from / minutesInDay);
  const lastDay = Math.ceil(to / minutesInDay) - 1;
  if (firstDay < availability.fromDay || lastDay > availability.untilDay) return false;
  if (availability.plain) {
    const start = weekMinute(from);
    return freeUntil(availability.week, start) >= start + (to - from);
  }
  let free = from;
  while (free < to) {
    const reached = freeUntilOnDay(availability, free);
    if (reached <= free) return false;
    free = reached;
  }
  return true;
}

/** Whether a session lies in free time from its beginning to its end. */
export function isFreeFor(availability: CompiledAvailability, { spans }: SessionProfile): boolean {
  for (const { from, to } of spans) if (!isFree(availability, from, to)) return false;
  return true;
}

/** Minutes since Monday 00:00 of a minute on the wall clock since 1970. */
export function weekMinute(minute: number): number {
  return (((minute + epochWeekMinute) % minutesInWeek) + minutesInWeek) % minutesInWeek;
}

/** How far the free time that holds `minute` reaches within its day; `minute` itself when it is not free. */
function freeUntilOnDay(availability: CompiledAvailability, minute: number): number {
  const day = Math.floor(minute / minutesInDay);
  const endOfDay = (day + 1) * minutesInDay;
  if (holdsDay(availability.away, day)) return minute;
  if (holdsDay(availability.freeDays, day)) return endOfDay;
  const start = weekMinute(minute);
  const byWeek = minute + Math.max(0, freeUntil(availability.week, start) - start);
  return Math.min(endOfDay, Math.max(byWeek, freeUntil(availability.dated, minute)));
}

/** The end of the range that holds `minute`, or -Infinity. */
function freeUntil(ranges: Ranges, minute: number): number {
  for (let i = 0; i < ranges.length; i += 2) {
    if (ranges[i]! <= minute && minute < ranges[i + 1]!) return ranges[i + 1]!;
  }
  return -Infinity;
}

function holdsDay(days: Ranges, day: number): boolean {
  for (let i = 0; i < days.length; i += 2) {
    if (days[i]! <= day && day <= days[i + 1]!) return true;
  }
  return false;
}

function mergedWeek(ranges: readonly (readonly [number, number])[]): Ranges {
  const merged: number[] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.length - 1;
    if (last > 0 && start <= merged[last]!) merged[last] = Math.max(merged[last]!, end);
    else merged.push(start, end);
  }
  const last = merged.length - 1;
  if (merged[0] === 0 && merged[last] === minutesInWeek) merged[last] = minutesInWeek + merged[1]!;
  return merged;
}
