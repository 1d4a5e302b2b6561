import type { MessageKindDefinition } from './message-kind-definition.js';

const about = { to: 'volunteer', nature: 'service', refs: ['offerId'] } as const;

/** To volunteers, about what they offer. */
export const offerMessages = {
  /** Who holds the data, from whom, why; agree or be forgotten. */
  'offer-consent': { ...about, link: 'offer-consent', provesAddress: true, whileOffer: 'asleep' },
  'offer-published': { ...about, whileOffer: 'published' },
  /** Somebody at the counter, on the phone or in an association wrote it down for them. */
  'offer-entered': { ...about, whileOffer: 'published' },
  'offer-reconfirmation': { ...about, link: 'reconfirm', whileOffer: 'published' },
  'offer-paused': { ...about, link: 'reconfirm', whileOffer: 'paused' },
  'proof-lapsing': { to: 'volunteer', nature: 'service', refs: ['proofId'] },
} as const satisfies Record<string, MessageKindDefinition>;
