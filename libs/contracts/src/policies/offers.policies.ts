import type { Who } from './who.js';

/** Offers, and what they lead to. */
export const offerPolicies = {
  'offers.publish': ['volunteer'],
  'offers.list-own': ['volunteer'],
  'offers.enter-for-person': ['coordinator', 'association-member'],
  'offers.read': ['volunteer', 'coordinator'],
  'offers.change': ['volunteer', 'coordinator'],
  'offers.near-misses': ['volunteer', 'coordinator'],
  'offers.suggestions': ['volunteer', 'coordinator'],

  'volunteers.become': 'signed-in',
  'volunteers.read-own': ['volunteer'],
  'volunteers.change-own': ['volunteer'],
  'volunteers.read': ['coordinator'],
  'proofs.record': ['coordinator', 'association-member'],
  'proofs.revoke': ['coordinator'],
} as const satisfies Record<string, Who>;
