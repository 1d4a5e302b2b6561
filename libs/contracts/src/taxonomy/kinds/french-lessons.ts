import type { KindDefinition } from '../kind-definition.js';
import { usualWeights } from './weights.js';

/**
 * French for adults, by level; literacy (never schooled) is a need of its own. Usually two volunteers a
 * group.
 */
export const frenchLessons = {
  resources: ['time'],
  tier: 1,
  minimumAge: 18,
  requiredFields: ['schedule', 'site', 'french-level', 'literacy'],
  gates: ['french-level', 'trained-for-literacy'],
  weights: usualWeights,
  rhythm: ['weekly', 'school-term'],
  clocks: { offerReconfirmedEachTerm: true },
  board: 'listed',
  choice: false,
  opening: 'open',
  confidentiality: false,
  yearlyAuthorisation: false,
  neighbours: ['conversation', 'driving-theory', 'digital-help'],
  safeguardingNote:
    'Lessons take place in a group, at the association or online. Alone with one learner elsewhere, ' +
    'tier 2; children among the learners, tier 3.',
} as const satisfies KindDefinition;
