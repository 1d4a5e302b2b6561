import type { KindDefinition } from '../kind-definition.js';
import { usualWeights } from './weights.js';

/** Looking after children during their parents’ lessons. Closed until the safeguards of tier 3 exist. */
export const childcare = {
  resources: ['time'],
  tier: 3,
  minimumAge: 18,
  requiredFields: ['schedule', 'site', 'audience'],
  gates: [],
  weights: usualWeights,
  rhythm: ['with-lessons'],
  clocks: {},
  board: 'general-call',
  choice: false,
  opening: 'closed',
  confidentiality: false,
  yearlyAuthorisation: true,
  neighbours: ['homework-help', 'french-lessons'],
  safeguardingNote:
    'On the premises where the parents are, two cleared adults at least. Never alone with a child, ' +
    'never at home, no private contact.',
} as const satisfies KindDefinition;
