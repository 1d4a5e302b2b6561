import type { EventDefinition } from './event-definition.js';

const about = { version: 1, aggregate: 'account', id: 'accountId', fields: { accountId: 'uuid' } } as const;
const link = { ...about, fields: { accountId: 'uuid', linkId: 'uuid' } } as const;

/** Facts about accounts. Links are named by id; their secret exists only in the mail. */
export const accountEvents = {
  'account.registered': { ...about, meaning: 'A person has an account' },
  'account.sign-in-requested': { ...link, meaning: 'Somebody asked for a sign-in link for this account' },
  'account.verification-requested': { ...link, meaning: 'An address has to be verified' },
  'account.address-verified': { ...about, meaning: 'The person showed that the address is theirs' },
  'account.address-disabled': {
    ...about,
    meaning: 'Mail to the address bounced for good, or was reported as unwanted',
  },
} as const satisfies Record<string, EventDefinition>;
