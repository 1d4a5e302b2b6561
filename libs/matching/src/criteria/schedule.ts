import type { CriterionRule } from './criterion.js';

/**
 * How much of what is planned the volunteer can cover. Every session: 1; half of them where one a week is asked and two
 * are planned: 0.5, and 0.6 with a session to spare; a need without sessions is neutral, 0.7.
 */
export const scheduleCriterion: CriterionRule<'schedule'> = {
  code: 'schedule',
  value: ({ inTime, coverage, need, terms }) => {
    const { spareBonus, flexible } = terms.engine.criteria.schedule;
    if (need.flexible) return flexible;
    const covered = coverage.sessions.length;
    const bonus = covered > inTime.askedSessions ? spareBonus : 0;
    return inTime.sessions.length === 0 ? 0 : Math.min(1, covered / inTime.sessions.length + bonus);
  },
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
