import { kindOf } from '@app/contracts';
import type { KindCode } from '@app/contracts';
import type { Alarm, Ids } from '../events/index.js';
import type { Stay } from '../hosting/index.js';
import type { Territory } from '../territories/index.js';
import { calendarOf, coordinatorDeadline, isUrgent } from '../territories/index.js';
import type { Schedule, ScheduleWarning } from '../time/index.js';
import { addLocalDays, instantAt, localDate, scheduleWarnings, sessionsOf } from '../time/index.js';
import type { Need, NeedSession } from './need.js';

const minuteMs = 60_000;
const lastMinute = 1439;

/** How many acceptances are shown for one place: three where the association chooses, else one. */
export const optionsOf = (kind: KindCode | null): 1 | 3 => (kind !== null && kindOf(kind).choice ? 3 : 1);

/** The sessions of a schedule that have not begun, planned. */
export function planSessions(
  schedule: Schedule,
  territory: Territory,
  now: Date,
  ids: Ids,
): readonly NeedSession[] {
  return sessionsOf(schedule, calendarOf(territory), { from: now }).map((session) => ({
    ...session,
    id: ids.next(),
    state: 'planned',
  }));
}

/** The first and the last instant of the planned sessions. */
export function spanOf(sessions: readonly NeedSession[]): Pick<Need, 'firstSessionAt' | 'lastSessionAt'> {
  const planned = sessions.filter(({ state }) => state === 'planned');
  const starts = planned.map(({ startsAt }) => startsAt.getTime());
  const ends = planned.map(({ endsAt }) => endsAt.getTime());
  return {
    firstSessionAt: starts.length > 0 ? new Date(Math.min(...starts)) : null,
    lastSessionAt: ends.length > 0 ? new Date(Math.max(...ends)) : null,
  };
}

/**
 * The first and the last instant of a stay, which has no sessions: the end of the evening of the first night that is still
 * ahead, and of the last. Tonight is ahead until midnight.
 */
export function spanOfStay(
  { from, until }: Pick<Stay, 'from' | 'until'>,
  now: Date,
  { timeZone }: Pick<Territory, 'timeZone'>,
): { readonly firstSessionAt: Date; readonly lastSessionAt: Date } {
  const today = localDate(now, timeZone);
  const first = from < today ? today : from;
  return {
    firstSessionAt: instantAt(first, lastMinute, timeZone),
    lastSessionAt: instantAt(until, lastMinute, timeZone),
  };
}

/** Whether the urgent clocks apply: a crisis, or a first session ahead within the territory's urgent hours. */
export function isUrgentNeed(
  { firstSessionAt, crisis }: Pick<Need, 'firstSessionAt' | 'crisis'>,
  now: Date,
  { settings }: Territory,
): boolean {
  const ahead = firstSessionAt !== null && firstSessionAt > now ? firstSessionAt : undefined;
  return isUrgent(ahead, now, settings, crisis);
}

/** Until when its author may still undo; null when nothing holds it back: urgent, or a territory without hold. */
export function holdUntilOf(urgent: boolean, now: Date, { settings }: Territory): Date | null {
  const holdMs = urgent ? 0 : settings.editHoldMinutes * minuteMs;
  return holdMs > 0 ? new Date(now.getTime() + holdMs) : null;
}

/** What the author of a need is told of its schedule; absent where there is nothing to say. */
export interface ScheduleNotice {
  readonly warnings?: readonly ScheduleWarning[];
}

/** The notice of a schedule: a rule for term time that runs past the known school calendar says so. */
export function scheduleNotice({ schedule }: Pick<Need, 'schedule'>, territory: Territory): ScheduleNotice {
  const warnings = scheduleWarnings(schedule, calendarOf(territory));
  return warnings.length > 0 ? { warnings } : {};
}

/** When a coordinator must have read the need. */
export const moderationDueAt = (
  { firstSessionAt }: Pick<Need, 'firstSessionAt'>,
  urgent: boolean,
  askedAt: Date,
  territory: Territory,
): Date =>
  coordinatorDeadline({
    askedAt,
    firstSessionAt: firstSessionAt !== null && firstSessionAt > askedAt ? firstSessionAt : undefined,
    urgent,
    settings: territory.settings,
    territory,
  });

/** When the association is asked whether the need still stands. */
export const reconfirmationAlarm = (needId: string, from: Date, territory: Territory): Alarm => ({
  kind: 'need-reconfirmation',
  subjectId: needId,
  dueAt: addLocalDays(from, territory.settings.needReconfirmDays, territory.timeZone),
});

/** When the need closes by itself: a while after its last date. */
export const endAlarm = (needId: string, lastAt: Date, territory: Territory): Alarm => ({
  kind: 'need-end',
  subjectId: needId,
  dueAt: addLocalDays(lastAt, territory.settings.needCloseDaysAfterLast, territory.timeZone),
});
