import type { KindDefinition } from '../kind-definition.js';
import { usualWeights } from './weights.js';

/** Helping children and students with their lessons. Closed until the safeguards of tier 3 exist. */
export const homeworkHelp = {
  resources: ['time'],
  tier: 3,
  minimumAge: 18,
  requiredFields: ['schedule', 'site', 'audience'],
  gates: [],
  weights: usualWeights,
  rhythm: ['weekly', 'school-term'],
  clocks: { offerReconfirmedEachTerm: true },
  board: 'general-call',
  choice: false,
  opening: 'closed',
  confidentiality: false,
  yearlyAuthorisation: true,
  neighbours: ['french-lessons', 'mentoring'],
  safeguardingNote:
    'In a group on the association’s premises, within sight of another cleared adult. Never alone with ' +
    'a child, never at home, no private contact.',
} as const satisfies KindDefinition;
