import { promisedOf } from '@app/domain/goods';
import { holdsPlace } from '../../pair/index.js';
import type { Gate } from '../gate.js';

/**
 * The volunteer gives something that the point's list lacks, whatever else she has. Who says yes may wait for what
 * others promised and the point has not taken up yet; who promised already stays. Blankets for a list that lacks
 * blankets pass; blankets for a list that lacks bicycles, or goods that nobody named, do not.
 */
export const itemsWanted: Gate = {
  code: 'items-wanted',
  cases: {
    passes: {
      need: { kind: 'goods', items: [{ item: 'blankets', lacking: 4, unconfirmed: 9 }] },
      offer: { items: [{ item: 'blankets', quantity: 10 }] },
    },
    fails: {
      need: { kind: 'goods', items: [{ item: 'bicycles', lacking: 1, unconfirmed: 1 }] },
      offer: { items: [{ item: 'blankets', quantity: 10 }] },
    },
  },
  holds: (pair) => {
    const { offer, need, terms } = pair;
    const lacking = need.items.map(({ item, lacking: free, unconfirmed }) => ({
      item,
      lacking: terms.mode === 'answer' ? unconfirmed : free,
    }));
    return holdsPlace(pair) || promisedOf(offer.items, lacking).length > 0;
  },
};
