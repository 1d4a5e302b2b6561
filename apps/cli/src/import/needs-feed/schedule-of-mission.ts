import type { CalendarDate, Schedule } from '@app/domain/time';
import { instantAt } from '@app/domain/time';
import type { FeedMoment } from './feed-dates.js';
import { feedMoment } from './feed-dates.js';
import type { FeedExtension } from './feed-extension.js';
import { sessionBetween } from './feed-extension.js';
import type { FeedWarning } from './findings.js';
import type { FeedMission } from './feed-mission.js';

/**
 * When a mission takes place.
 * - `flexible`: the feed gives no session, so that the schedule gate is skipped and the reason says so; `note` is the
 *   feed's own words for it.
 * - `from`, `until`: its first and last day, as far as given.
 */
export interface ScheduleReading {
  readonly schedule: Schedule;
  readonly flexible: boolean;
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
  readonly note?: string;
  readonly warnings: readonly FeedWarning[];
}

/**
 * Sessions stated by tags, else one session when start and end are two times of one day, else a flexible need.
 * 20 April 09:00 to 17:00 is a session; 20 April to 30 June is none, whatever their times.
 */
export function scheduleOf(
  mission: FeedMission,
  extension: FeedExtension,
  { timeZone, now }: { readonly timeZone: string; readonly now: Date },
): ScheduleReading {
  const warnings: FeedWarning[] = [];
  const moment = (field: 'startAt' | 'endAt') => {
    const text = mission[field];
    const read = text === undefined ? undefined : feedMoment(text, timeZone);
    if (text !== undefined && !read) warnings.push({ code: 'dates-unreadable', field });
    return read;
  };
  const start = moment('startAt');
  let end = moment('endAt');
  if (start && end && isBefore(end, start)) {
    warnings.push({ code: 'dates-inverted', field: 'endAt' });
    end = undefined;
  }
  const single = sessionBetween(start, end);
  const once = extension.sessions.length > 0 ? extension.sessions : single ? [single] : [];
  const from = once.map(({ date }) => date).sort()[0] ?? start?.date;
  const until =
    once
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? end?.date;
  if (once.length === 0) warnings.push({ code: 'sessions-none', field: 'startAt' });
  if (until && instantAt(until, 1440, timeZone) <= now)
    warnings.push({ code: 'dates-passed', field: 'endAt' });
  return {
    schedule: { once },
    flexible: once.length === 0,
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    ...(mission.schedule ? { note: mission.schedule } : {}),
    warnings,
  };
}

function isBefore(one: FeedMoment, other: FeedMoment): boolean {
  return one.date < other.date || (one.date === other.date && (one.minute ?? 1440) < (other.minute ?? 0));
}
