import type { Gate } from './gate.js';

/**
 * A session is still to come, far enough for an invitation to be answered. Next week's lesson passes; a need whose
 * last session began does not.
 */
export const answerableInTime: Gate = {
  code: 'answerable-in-time',
  cases: { passes: {}, fails: { need: { sessions: [] } } },
  holds: ({ need, inTime }) => need.flexible || inTime.sessions.length > 0,
};
