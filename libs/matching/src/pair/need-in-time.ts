import type { Kind } from '@app/contracts';
import { kindOf } from '@app/contracts';
import { isUrgent } from '@app/domain/territories';
import type { NeedProfile, SessionProfile } from '../profiles/index.js';
import type { MatchTerms } from './match-terms.js';
import { sessionPlan } from './session-plan.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A need under the terms of one computation: what of it is still to come, worked out once for all offers. */
export class NeedInTime {
  readonly nowMs: number;
  readonly kind: Kind;
  /** The sessions that can still be promised under these terms, by start. */
  readonly sessions: readonly SessionProfile[];
  /** For each of them, its local day since 1970-01-01. */
  readonly days: readonly number[];
  /** The local weeks that they fall in, and for each of them the ordinal of its week among these. */
  readonly weekNumbers: readonly number[];
  readonly weeks: readonly number[];
  /** For each of those weeks, how many sessions are asked of one volunteer. */
  readonly askedPerWeek: readonly number[];
  readonly askedSessions: number;
  /** First and last local day of which a rule with days may speak; a flexible need is taken as of today. */
  readonly earliestDay: number;
  readonly latestDay: number;
  private restedSince: number | undefined;

  constructor(
    readonly need: NeedProfile,
    readonly terms: MatchTerms,
  ) {
    this.nowMs = terms.now.getTime();
    this.kind = kindOf(need.kind);
    const plan = sessionPlan(need, promisedAfterMs(terms));
    this.sessions = plan.sessions;
    this.days = plan.days;
    this.weekNumbers = plan.weekNumbers;
    this.weeks = plan.weeks;
    this.askedPerWeek = plan.askedPerWeek;
    this.askedSessions = plan.askedSessions;
    // Without a session the local date is only known to half a day: age reads the early one, lapses the late one.
    this.earliestDay = this.days[0] ?? Math.floor((this.nowMs - dayMs / 2) / dayMs);
    this.latestDay = this.days[0] ?? Math.floor((this.nowMs + dayMs / 2) / dayMs);
  }

  /** First session nearer than the territory's limit, or a declared crisis. */
  get urgent(): boolean {
    const { need, terms } = this;
    return isUrgent(this.firstSessionAt, terms.now, terms.settings, need.crisis);
  }

  /** Whoever was asked anything after this instant is left in peace: the rest is shorter when the need is urgent. */
  get restedSinceMs(): number {
    const { hoursBetweenSolicitations, urgentHoursBetweenSolicitations } = this.terms.settings;
    const hours = () => (this.urgent ? urgentHoursBetweenSolicitations : hoursBetweenSolicitations);
    return (this.restedSince ??= this.nowMs - hours() * hourMs);
  }

  /** Hours until the first session to come; infinite for a flexible need. */
  get hoursLeft(): number {
    const first = this.sessions[0];
    return first ? (first.startsAtMs - this.nowMs) / hourMs : Infinity;
  }

  get firstSessionAt(): Date | undefined {
    const first = this.sessions[0];
    return first && new Date(first.startsAtMs);
  }
}

/** The instant after which a session must begin to be promised: for a push there must be time to answer. */
export function promisedAfterMs({
  now,
  mode,
  settings,
}: Pick<MatchTerms, 'now' | 'mode' | 'settings'>): number {
  return now.getTime() + (mode === 'push' ? settings.lastAnswerBeforeSessionMinutes * 60_000 : 0);
}
