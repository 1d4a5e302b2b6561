import type { Who } from './who.js';

/** Matches: each move to whom the table of transitions gives it. */
export const matchPolicies = {
  'matches.list-own': ['volunteer'],
  'matches.read': ['volunteer', 'association-member', 'coordinator'],
  'matches.answer': ['volunteer', 'coordinator'],
  'matches.decline': ['volunteer', 'coordinator'],
  'matches.confirm': ['association-member', 'coordinator'],
  'matches.refuse': ['association-member'],
  'matches.reject': ['coordinator'],
  'matches.cancel': ['volunteer', 'association-member', 'coordinator'],
  'matches.counterfactual': ['coordinator'],
  'matches.attendance': ['volunteer', 'association-member', 'coordinator'],
  'matches.read-contacts': ['volunteer', 'association-member'],

  'batches.plan': ['coordinator'],
  'batches.read': ['coordinator'],
  'batches.apply': ['coordinator'],

  'territories.read-settings': ['coordinator'],
  'territories.change-settings': ['coordinator'],

  'supervision.read': ['coordinator'],
  'tasks.close': ['coordinator'],
} as const satisfies Record<string, Who>;
