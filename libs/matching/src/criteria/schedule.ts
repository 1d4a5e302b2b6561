import type { CriterionConstants } from '../engine-versions/index.js';
import type { NeedInTime } from '../pair/index.js';
import type { NeedProfile } from '../profiles/index.js';
import type { CriterionRule } from './criterion.js';

/**
 * How much of what is planned the volunteer can cover. Every session: 1; half of them where one a week is asked and two
 * are planned: 0.5, and 0.6 with a session to spare; a need without sessions is neutral, 0.7.
 */
export const scheduleCriterion: CriterionRule<'schedule'> = {
  code: 'schedule',
  value: ({ inTime, coverage, need, terms }) =>
    scheduleValue(need.flexible ? 0 : coverage.sessions.length, inTime, terms.engine.criteria.schedule),
  reason: ({ inTime, coverage, need }) => {
    if (need.flexible) return 'flexible';
    if (coverage.sessions.length === inTime.sessions.length) return 'every-session';
    return coverage.sessions.length > inTime.askedSessions ? 'spare-time' : 'some-sessions';
  },
  inputs: ({ inTime, coverage }) => ({
    covered: coverage.sessions.length,
    planned: inTime.sessions.length,
    asked: inTime.askedSessions,
  }),
};

/** What the value reads of a need under given terms. */
interface PlannedSessions extends Pick<NeedInTime, 'askedSessions'> {
  readonly need: Pick<NeedProfile, 'flexible'>;
  readonly sessions: { readonly length: number };
}

/** The value for so many sessions covered. */
export function scheduleValue(
  covered: number,
  { need, sessions, askedSessions }: PlannedSessions,
  { spareBonus, flexible }: CriterionConstants['schedule'],
): number {
  if (need.flexible) return flexible;
  const bonus = covered > askedSessions ? spareBonus : 0;
  return sessions.length === 0 ? 0 : Math.min(1, covered / sessions.length + bonus);
}
