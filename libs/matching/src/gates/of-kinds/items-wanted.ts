import type { Gate } from '../gate.js';

/**
 * The volunteer offers goods, and the point's list still lacks something: each place of the need is an item lacking.
 * An offer of goods passes for a list with a free place; an offer of time, or a list that is complete, does not.
 */
export const itemsWanted: Gate = {
  code: 'items-wanted',
  cases: {
    passes: { need: { kind: 'goods', placesWanted: 3, placesConfirmed: 2 }, offer: { kinds: ['goods'] } },
    fails: { need: { kind: 'goods', placesWanted: 3, placesConfirmed: 3 }, offer: { kinds: ['goods'] } },
  },
  holds: ({ need, motivation }) => motivation === 'ticked' && need.placesConfirmed < need.placesWanted,
};
