import type { Gate } from './gate.js';

/**
 * Every session, or at least one where the need states sessions a week, is inside the availability and clear of
 * what is booked, with half an hour to travel. A need without sessions yet passes and says so.
 * Tuesdays 18:00 to 21:00 for a lesson on Tuesday 18:30 to 20:00 pass; Thursdays do not.
 */
export const schedule: Gate = {
  code: 'schedule',
  cases: {
    passes: {
      offer: { availability: { weekly: [{ day: 2, fromMinute: 1080, toMinute: 1260 }], exceptions: [] } },
    },
    fails: {
      offer: { availability: { weekly: [{ day: 4, fromMinute: 1080, toMinute: 1260 }], exceptions: [] } },
    },
  },
  holds: ({ need, inTime, coverage }) => {
    if (need.flexible) return true;
    const covered = coverage.sessions.length;
    return need.minimumSessionsPerWeek === null ? covered === inTime.sessions.length : covered > 0;
  },
  note: ({ need }) => (need.flexible ? 'flexible-schedule' : null),
};
