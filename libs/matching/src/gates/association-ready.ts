import type { Gate } from './gate.js';

/**
 * Verified or vouched for and, where the kind asks, authorised this year. A verified association passes; one whose
 * number nobody checked does not.
 */
export const associationReady: Gate = {
  code: 'association-ready',
  cases: { passes: {}, fails: { need: { associationReady: false } } },
  holds: ({ need }) => need.associationReady,
};
