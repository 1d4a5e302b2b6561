import { minutesInDay } from '@app/domain/time';
import type { NeedProfile, SessionProfile } from '../profiles/index.js';

/** The sessions of a need that start after an instant, by start, week by week. */
export interface SessionPlan {
  readonly sessions: readonly SessionProfile[];
  /** For each of them, its local day since 1970-01-01. */
  readonly days: readonly number[];
  /** The local weeks that they fall in, and for each session the ordinal of its week among these. */
  readonly weekNumbers: readonly number[];
  readonly weeks: readonly number[];
  /** For each of those weeks, how many sessions are asked of one volunteer; and of all together. */
  readonly askedPerWeek: readonly number[];
  readonly askedSessions: number;
}

/** A plan, and the instants after which it is this one: `fromMs` included, `untilMs` not. */
interface HeldPlan {
  readonly plan: SessionPlan;
  readonly fromMs: number;
  readonly untilMs: number;
}

const held = new WeakMap<NeedProfile, HeldPlan>();

/** The plan of a need after an instant, worked out once until its next session starts. */
export function sessionPlan(need: NeedProfile, afterMs: number): SessionPlan {
  const known = held.get(need);
  if (known && known.fromMs <= afterMs && afterMs < known.untilMs) return known.plan;
  const plan = planAfresh(need, afterMs);
  const past = need.sessions
    .map(({ startsAtMs }) => startsAtMs)
    .filter((startsAtMs) => startsAtMs <= afterMs);
  const untilMs = plan.sessions[0]?.startsAtMs ?? Infinity;
  held.set(need, { plan, fromMs: Math.max(-Infinity, ...past), untilMs });
  return plan;
}

function planAfresh(need: NeedProfile, afterMs: number): SessionPlan {
  const sessions = need.sessions
    .filter(({ startsAtMs }) => startsAtMs > afterMs)
    .toSorted((a, b) => a.startsAtMs - b.startsAtMs);
  const days = sessions.map(localDayOf);
  const weekNumbers = [...new Set(days.map(weekOfDay))];
  const weeks = days.map((day) => weekNumbers.indexOf(weekOfDay(day)));
  const least = need.minimumSessionsPerWeek ?? Infinity;
  const askedPerWeek = weekNumbers.map((_, ordinal) =>
    Math.min(least, weeks.filter((week) => week === ordinal).length),
  );
  const askedSessions = askedPerWeek.reduce((sum, count) => sum + count, 0);
  return { sessions, days, weekNumbers, weeks, askedPerWeek, askedSessions };
}

/** The local day, since 1970-01-01, on which a session starts. */
export function localDayOf(session: SessionProfile): number {
  return Math.floor((session.spans[0]?.from ?? Number.NaN) / minutesInDay);
}

/** Ordinal of the week, Monday to Sunday, that holds a local day. */
export function weekOfDay(localDay: number): number {
  return Math.floor((localDay + 3) / 7);
}
