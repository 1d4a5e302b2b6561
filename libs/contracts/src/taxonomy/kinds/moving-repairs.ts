import type { KindDefinition } from '../kind-definition.js';
import { shiftWeights } from './weights.js';

/** Furniture and small works. Hands at the right hour. */
export const movingRepairs = {
  resources: ['time'],
  tier: 1,
  minimumAge: 18,
  requiredFields: ['schedule', 'site'],
  gates: [],
  weights: shiftWeights,
  rhythm: ['one-off'],
  clocks: {},
  board: 'listed',
  choice: false,
  opening: 'open',
  confidentiality: false,
  yearlyAuthorisation: false,
  neighbours: ['transport', 'goods-collection'],
  safeguardingNote:
    'In a team. Alone in somebody’s home asks for tier 2; gas, mains electricity and asbestos go to ' +
    'professionals.',
} as const satisfies KindDefinition;
