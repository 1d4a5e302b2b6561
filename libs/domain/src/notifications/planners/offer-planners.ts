import type { PlannedEventOf } from '../planned-event.js';
import type { PlanningOffer } from '../planning-facts.js';
import type { Planners } from './planner.js';
import { toVolunteer } from './planner.js';

/** An offer is published at its first version, or at its second when its person had to agree by mail. */
const firstPublication = (offerVersion: number, { consentManner }: PlanningOffer): boolean =>
  offerVersion === (consentManner === 'mail' ? 2 : 1);

/** To the person behind an offer; a pause that they chose themselves is no news to them. */
export const offerPlanners: Planners<PlannedEventOf<'offer'> | PlannedEventOf<'proof'>> = {
  'offer.consent-requested': ({ offerId }, facts) => toVolunteer('offer-consent', { offerId }, facts),
  'offer.published': ({ offerId, offerVersion }, facts) => {
    const { offer } = facts;
    if (!offer || offer.source === 'seed' || !firstPublication(offerVersion, offer)) return [];
    const own = offer.consentManner === 'self' || offer.consentManner === 'mail';
    return toVolunteer(own ? 'offer-published' : 'offer-entered', { offerId }, facts);
  },
  'offer.reconfirmation-asked': ({ offerId }, facts) =>
    toVolunteer('offer-reconfirmation', { offerId }, facts),
  'offer.paused': ({ offerId }, facts) =>
    facts.offer?.stateReason === 'not-reconfirmed' ? toVolunteer('offer-paused', { offerId }, facts) : [],
  'proof.lapsing': ({ proofId }, facts) => toVolunteer('proof-lapsing', { proofId }, facts),
};
