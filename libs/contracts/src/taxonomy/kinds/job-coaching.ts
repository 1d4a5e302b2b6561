import type { KindDefinition } from '../kind-definition.js';
import { companionWeights } from './weights.js';

/**
 * CV, interviews, networks. The association chooses among acceptances: the trade of the coach has to suit.
 */
export const jobCoaching = {
  resources: ['time', 'skill'],
  tier: 1,
  minimumAge: 18,
  requiredFields: ['schedule'],
  gates: [],
  weights: companionWeights,
  rhythm: ['weekly'],
  clocks: {},
  board: 'listed',
  choice: true,
  opening: 'open',
  confidentiality: false,
  yearlyAuthorisation: false,
  neighbours: ['business-mentoring', 'mentoring', 'student-guidance'],
  safeguardingNote:
    'At the association, in public or in a group online. Alone with one person elsewhere asks for tier ' +
    '2. No recruitment fee, no unpaid work.',
} as const satisfies KindDefinition;
