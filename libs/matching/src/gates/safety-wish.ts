import { meetsWish } from '@app/domain/safeguarding';
import type { Gate } from './gate.js';

/**
 * A stated wish of either side about the other is met; the volunteer's counts where she would be alone with somebody.
 * What nobody said meets no wish. A woman where a woman is asked passes; somebody who said nothing does not.
 */
export const safetyWish: Gate = {
  code: 'safety-wish',
  cases: {
    passes: {
      need: { safety: { gender: null, wish: 'woman', alone: true } },
      offer: { safety: { gender: 'woman', wish: null } },
    },
    fails: {
      need: { safety: { gender: null, wish: 'woman', alone: true } },
      offer: { safety: { gender: null, wish: null } },
    },
  },
  holds: ({ offer, need }) =>
    meetsWish(need.safety.wish, offer.safety.gender) &&
    (!need.safety.alone || meetsWish(offer.safety.wish, need.safety.gender)),
};
