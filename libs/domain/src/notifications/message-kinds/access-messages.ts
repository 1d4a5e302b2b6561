import type { MessageKindDefinition } from './message-kind-definition.js';

/** The ways in. */
export const accessMessages = {
  'sign-in': { to: 'account', nature: 'access', refs: ['linkId'], link: 'sign-in', provesAddress: true },
  'verify-address': {
    to: 'account',
    nature: 'access',
    refs: ['linkId'],
    link: 'verify-address',
    provesAddress: true,
  },
} as const satisfies Record<string, MessageKindDefinition>;
