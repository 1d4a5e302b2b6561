import type { Who } from './who.js';

/** Needs and the associations that post them. */
export const needPolicies = {
  'board.read': 'anyone',
  'taxonomy.read': 'anyone',

  'needs.publish': ['association-member', 'coordinator'],
  'needs.list': ['association-member', 'coordinator'],
  'needs.read': ['association-member', 'coordinator'],
  'needs.change': ['association-member', 'coordinator'],
  'needs.moderate': ['coordinator'],
  'needs.candidates': ['association-member', 'coordinator'],
  /** Homes for a stay; the association must be authorised, the territory open. */
  'needs.homes': ['association-member', 'coordinator'],
  /** A home of men, at the adult guest's own request; two of them have to. */
  'needs.approve-men-only-home': ['coordinator'],
  'needs.near-misses': ['association-member', 'coordinator'],
  'needs.apply': ['volunteer', 'coordinator'],

  'associations.register': 'signed-in',
  'associations.read': ['association-member', 'coordinator'],
  'associations.change': ['association-member', 'coordinator'],
  'associations.add-member': ['coordinator'],
  'associations.decide': ['coordinator'],
} as const satisfies Record<string, Who>;
