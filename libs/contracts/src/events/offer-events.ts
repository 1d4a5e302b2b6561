import type { EventDefinition } from './event-definition.js';

const about = {
  version: 1,
  aggregate: 'offer',
  id: 'offerId',
  fields: { offerId: 'uuid', offerVersion: 'integer' },
} as const;

/** Facts about offers. */
export const offerEvents = {
  'offer.consent-requested': {
    ...about,
    meaning: 'An offer was imported for a person who has not agreed yet',
  },
  'offer.published': { ...about, meaning: 'An offer may be matched from now on' },
  'offer.changed': { ...about, meaning: 'What an offer says has changed' },
  'offer.paused': { ...about, meaning: 'An offer sleeps: no new proposal, commitments stay' },
  'offer.reconfirmation-asked': {
    ...about,
    meaning: 'The volunteer is asked whether the offer still stands',
  },
  'offer.near-misses-asked': {
    ...about,
    meaning: 'Somebody wants to know which limit keeps needs away',
  },
  'offer.withdrawn': { ...about, meaning: 'The volunteer took the offer back' },
  'offer.closed': { ...about, meaning: 'The offer ended: its dates passed, or its person was never heard' },
} as const satisfies Record<string, EventDefinition>;
