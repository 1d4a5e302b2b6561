import type { KindDefinition } from '../kind-definition.js';
import { companionWeights } from './weights.js';

/** Company for older migrants, around a table. */
export const socialCafe = {
  resources: ['time'],
  tier: 1,
  minimumAge: 18,
  requiredFields: ['schedule', 'site'],
  gates: [],
  weights: companionWeights,
  rhythm: ['one-off', 'weekly'],
  clocks: {},
  board: 'listed',
  choice: false,
  opening: 'open',
  confidentiality: false,
  yearlyAuthorisation: false,
  neighbours: ['conversation', 'sport-culture', 'mentoring'],
  safeguardingNote:
    'In a group, at the association’s tables. Visits at home are another matter: tier 2 at least.',
} as const satisfies KindDefinition;
