import type { SessionProfile } from '@app/domain/profiles';
import { sessionProfile } from '@app/domain/profiles';
import type { Weekday } from '@app/domain/time';
import { dateOfDay, instantAt, minutesInDay, weekdayOfDay } from '@app/domain/time';
import { weekOfDay } from '../pair/session-plan.js';
import type { DayPart } from './day-parts.js';
import { hoursOfPart } from './day-parts.js';

/** Where each session goes: to which weekday of its own week, and to which minute of the wall clock; null keeps. */
interface Move {
  readonly day: Weekday | null;
  readonly startMinute: number | null;
}

/**
 * Sessions moved within their weeks, as long as before. Undefined when that cannot be: nothing would change, two of a week
 * would fall together, or the part of the day is too short for them.
 */
export function movedSessions(
  sessions: readonly SessionProfile[],
  { day, part }: { readonly day: Weekday | null; readonly part: DayPart | null },
  timeZone: string,
): readonly SessionProfile[] | undefined {
  if (part !== null && sessions.some((session) => !fitsInto(part, session))) return undefined;
  return movedTo(
    sessions,
    { day, startMinute: part === null ? null : hoursOfPart[part].usualStart },
    timeZone,
  );
}

/** The same, all of them to one minute of the wall clock. */
export function startingAt(
  sessions: readonly SessionProfile[],
  minute: number,
  timeZone: string,
): readonly SessionProfile[] | undefined {
  return movedTo(sessions, { day: null, startMinute: minute }, timeZone);
}

function movedTo(
  sessions: readonly SessionProfile[],
  { day, startMinute }: Move,
  timeZone: string,
): readonly SessionProfile[] | undefined {
  const weeks = sessions.map((session) => weekOfDay(startOf(session).day));
  if (day !== null && new Set(weeks).size < weeks.length) return undefined;
  let changed = false;
  const moved = sessions.map((session) => {
    const at = startOf(session);
    const toDay = day === null ? at.day : at.day - weekdayOfDay(at.day) + day;
    const toMinute = startMinute ?? at.minute;
    if (toDay === at.day && toMinute === at.minute) return session;
    changed = true;
    const startsAt = instantAt(dateOfDay(toDay), toMinute, timeZone);
    const endsAt = new Date(startsAt.getTime() + session.endsAtMs - session.startsAtMs);
    return sessionProfile(startsAt, endsAt, timeZone);
  });
  return changed ? moved : undefined;
}

function fitsInto(part: DayPart, { startsAtMs, endsAtMs }: SessionProfile): boolean {
  const { usualStart, toMinute } = hoursOfPart[part];
  return usualStart + (endsAtMs - startsAtMs) / 60_000 <= toMinute;
}

/** The local day and minute at which a session starts. */
function startOf({ spans }: SessionProfile): { readonly day: number; readonly minute: number } {
  const from = spans[0]?.from ?? Number.NaN;
  const day = Math.floor(from / minutesInDay);
  return { day, minute: from - day * minutesInDay };
}
