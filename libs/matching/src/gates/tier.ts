import type { Gate } from './gate.js';

/**
 * A clearance of the tier that the need asks, which counts for its association and whose proofs cover the first session,
 * or the whole of a stay. Tier 2 after this association's own interview passes; the same after another association's interview does not.
 */
export const tier: Gate = {
  code: 'tier',
  cases: {
    passes: {
      need: { tier: 2 },
      offer: { clearances: [{ tier: 2, associationId: 'association-1', validUntilDay: null }] },
    },
    fails: {
      need: { tier: 2 },
      offer: { clearances: [{ tier: 2, associationId: 'association-2', validUntilDay: null }] },
    },
  },
  holds: (pair) =>
    pair.offer.clearances.some(
      ({ tier, associationId, validUntilDay }) =>
        tier >= pair.need.tier &&
        (associationId === null || associationId === pair.need.associationId) &&
        (validUntilDay === null || validUntilDay >= pair.proofsNeededUntilDay),
    ),
};
