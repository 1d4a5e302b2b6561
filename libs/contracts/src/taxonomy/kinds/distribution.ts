import type { KindDefinition } from '../kind-definition.js';
import { shiftWeights } from './weights.js';

/** Meals and hygiene, handed out in shifts. */
export const distribution = {
  resources: ['time'],
  tier: 1,
  minimumAge: 18,
  requiredFields: ['schedule', 'site'],
  gates: [],
  weights: shiftWeights,
  rhythm: ['shifts'],
  clocks: {},
  board: 'listed',
  choice: false,
  opening: 'open',
  confidentiality: false,
  yearlyAuthorisation: false,
  neighbours: ['goods-collection', 'outreach', 'event'],
  safeguardingNote: 'At a staffed point. Nobody is asked for a paper in order to receive.',
} as const satisfies KindDefinition;
