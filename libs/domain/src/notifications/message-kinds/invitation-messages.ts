import type { MessageKindDefinition } from './message-kind-definition.js';

const about = {
  to: 'volunteer',
  nature: 'solicitation',
  refs: ['matchId', 'needId', 'offerId'],
  link: 'answer',
  whileMatch: ['invited'],
  whileNeed: 'published',
  whileOffer: 'published',
} as const;

/** The only messages that ask somebody for something new. */
export const invitationMessages = {
  invitation: about,
  /** The mission changed before the volunteer answered. */
  'invitation-changed': about,
} as const satisfies Record<string, MessageKindDefinition>;
