import type { Gate } from './gate.js';

/**
 * In each week, at least as many sessions as the need asks of one volunteer; tested once `schedule` passes.
 * One free evening where one session a week is asked passes; where two are asked it does not.
 */
export const frequency: Gate = {
  code: 'frequency',
  cases: { passes: { need: { minimumSessionsPerWeek: 1 } }, fails: awayOneWeek() },
  holds: ({ need, inTime, coverage }) =>
    need.flexible ||
    need.minimumSessionsPerWeek === null ||
    coverage.sessions.length === 0 ||
    inTime.askedPerWeek.every((asked, week) => coverage.perWeek[week]! >= asked),
};

function awayOneWeek(): Gate['cases']['fails'] {
  const weekly = [{ day: 2, fromMinute: 1080, toMinute: 1260 } as const];
  const exceptions = [{ from: '2026-03-16', until: '2026-03-22', available: false }];
  return { need: { minimumSessionsPerWeek: 1 }, offer: { availability: { weekly, exceptions } } };
}
