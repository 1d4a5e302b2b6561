import type { KindDefinition } from '../kind-definition.js';
import { usualWeights } from './weights.js';

/** Outings and clubs. From 16, in a group that the association runs. */
export const sportCulture = {
  resources: ['time'],
  tier: 1,
  minimumAge: 16,
  requiredFields: ['schedule', 'site'],
  gates: [],
  weights: usualWeights,
  rhythm: ['one-off', 'weekly'],
  clocks: {},
  board: 'listed',
  choice: false,
  opening: 'open',
  confidentiality: false,
  yearlyAuthorisation: false,
  neighbours: ['social-cafe', 'conversation', 'event'],
  safeguardingNote:
    'Groups only, in public or at the association. From 16 to 18 the helper needs an adult named by the ' +
    'association, and is reached through it.',
} as const satisfies KindDefinition;
