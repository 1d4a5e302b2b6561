import type { Gate } from './gate.js';

/**
 * A stated wish about the other party is met. This engine cannot read wishes yet, so that any stated one closes the
 * pair: no wish on either side passes; a wish of either side does not.
 */
export const safetyWish: Gate = {
  code: 'safety-wish',
  cases: { passes: {}, fails: { need: { safetyWish: 'stated' } } },
  holds: ({ offer, need }) => offer.safetyWish === 'none' && need.safetyWish === 'none',
};
