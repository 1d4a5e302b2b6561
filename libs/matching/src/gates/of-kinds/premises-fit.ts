import { suits } from '@app/domain/premises';
import type { Gate } from '../gate.js';

/**
 * The room lent is big enough, without steps where none is asked, and has what is asked; a room that nobody described
 * is none. Thirty places for a lesson of twelve pass; the same up a flight of stairs, where no step is asked, does not.
 */
export const premisesFit: Gate = {
  code: 'premises-fit',
  cases: {
    passes: {
      need: { premises: { capacity: 12, stepFree: true, equipment: ['tables'] } },
      offer: { premises: { capacity: 30, stepFree: true, equipment: ['tables', 'projector'] } },
    },
    fails: {
      need: { premises: { capacity: 12, stepFree: true, equipment: ['tables'] } },
      offer: { premises: { capacity: 30, stepFree: false, equipment: ['tables', 'projector'] } },
    },
  },
  holds: ({ need, offer }) =>
    need.premises !== null && offer.premises !== null && suits(need.premises, offer.premises),
};
