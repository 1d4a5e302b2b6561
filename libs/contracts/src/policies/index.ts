import { matchPolicies } from './matches.policies.js';
import { needPolicies } from './needs.policies.js';
import { offerPolicies } from './offers.policies.js';
import type { Who } from './who.js';

export type { PolicyRole, Who } from './who.js';

/**
 * The one policy table: operation → who. Every route declares one of these names; a route without one stops the boot.
 * A role opens the door of the operation; whether the row behind it is theirs is decided in the use case.
 */
export const policies = {
  'health.read': 'anyone',
  'home.read': 'anyone',
  'assets.read': 'anyone',
  /** Mounted only beside a mail catcher, on the machine's own address. */
  'mailbox.read': 'anyone',

  'sign-in.request': 'anyone',
  'volunteers.register': 'anyone',
  'sign-in.confirm': 'link-bearer',
  'session.end': 'signed-in',
  'me.read': 'signed-in',

  'answers.give': 'link-bearer',
  'invitations.stop': 'link-bearer',

  'home.pages': 'signed-in',
  'home.volunteer': ['volunteer'],
  'home.coordinator': ['coordinator'],

  ...offerPolicies,
  ...needPolicies,
  ...matchPolicies,
} as const satisfies Record<string, Who>;

export type PolicyName = keyof typeof policies;
