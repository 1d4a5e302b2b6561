import type { CriterionRule } from './criterion.js';

/**
 * Whether volunteer and association have worked together. It went well: 1; never met: 0.5; parted as friends because
 * it did not suit: 0.3; both: 0.5.
 */
export const continuityCriterion: CriterionRule<'continuity'> = {
  code: 'continuity',
  value: ({ offer, need, terms }) => {
    const { wentWell, firstTime, didNotSuit } = terms.engine.criteria.continuity;
    const well = offer.wentWellWith.includes(need.associationId);
    const badly = offer.didNotSuitWith.includes(need.associationId);
    if (well === badly) return firstTime;
    return well ? wentWell : didNotSuit;
  },
  reason: ({ offer, need }) => {
    if (offer.wentWellWith.includes(need.associationId)) return 'went-well-before';
    return offer.didNotSuitWith.includes(need.associationId) ? 'did-not-suit' : 'first-time';
  },
  inputs: () => ({}),
};
