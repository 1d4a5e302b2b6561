import type { KindDefinition } from '../kind-definition.js';
import { usualWeights } from './weights.js';

/** The French of the highway code, for people who prepare the driving test. */
export const drivingTheory = {
  resources: ['time'],
  tier: 1,
  minimumAge: 18,
  requiredFields: ['schedule', 'site'],
  gates: ['french-level'],
  weights: usualWeights,
  rhythm: ['weekly'],
  clocks: {},
  board: 'listed',
  choice: false,
  opening: 'open',
  confidentiality: false,
  yearlyAuthorisation: false,
  neighbours: ['french-lessons', 'conversation'],
  safeguardingNote: 'Theory in a group; nobody drives. Time in a vehicle is another kind, tier 2.',
} as const satisfies KindDefinition;
