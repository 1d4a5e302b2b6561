import type { Gate } from './gate.js';

/**
 * Neither side asked not to be matched with the other. Strangers pass; a volunteer who blocked the association, or
 * whom it blocked, does not.
 */
export const notBlocked: Gate = {
  code: 'not-blocked',
  cases: { passes: {}, fails: { offer: { blockedAssociationIds: ['association-1'] } } },
  holds: ({ offer, need }) =>
    !offer.blockedAssociationIds.includes(need.associationId) &&
    !need.blockedVolunteerIds.includes(offer.volunteerId),
};
