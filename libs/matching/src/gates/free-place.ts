import type { Gate } from './gate.js';
import { hasFreePlace } from '../pair/places.js';

/**
 * The need can still take an acceptance; who answers a full need goes to the waiting list instead.
 * One place of two passes; two of two does not.
 */
export const freePlace: Gate = {
  code: 'free-place',
  cases: {
    passes: { need: { placesWanted: 2, placesHeld: 1 } },
    fails: { need: { placesWanted: 2, placesHeld: 2 } },
  },
  holds: ({ need, terms }) => terms.mode === 'answer' || hasFreePlace(need, terms.engine),
};
