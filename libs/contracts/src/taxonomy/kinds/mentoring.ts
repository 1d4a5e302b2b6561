import type { KindDefinition } from '../kind-definition.js';
import { companionWeights } from './weights.js';

/**
 * One person accompanied over six months, after a trial month. The association chooses among acceptances:
 * who suits whom is its work.
 */
export const mentoring = {
  resources: ['time'],
  tier: 2,
  minimumAge: 18,
  requiredFields: ['schedule', 'duration'],
  gates: [],
  weights: companionWeights,
  rhythm: ['weekly', 'months'],
  clocks: {},
  board: 'general-call',
  choice: true,
  opening: 'open',
  confidentiality: false,
  yearlyAuthorisation: false,
  neighbours: ['job-coaching', 'conversation', 'social-cafe'],
  safeguardingNote:
    'Meetings in public places or at the association. A trial month, then a talk with each alone. No ' +
    'money, no lodging, no work in return.',
} as const satisfies KindDefinition;
