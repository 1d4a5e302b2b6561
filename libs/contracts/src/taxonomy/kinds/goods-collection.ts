import type { KindDefinition } from '../kind-definition.js';
import { shiftWeights } from './weights.js';

/** Holding a collection point and sorting; many places a session. From 16. */
export const goodsCollection = {
  resources: ['time'],
  tier: 0,
  minimumAge: 16,
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
  neighbours: ['distribution', 'goods', 'event'],
  safeguardingNote:
    'At a staffed point, away from the people helped. From 16 to 18 the helper needs an adult named by ' +
    'the association.',
} as const satisfies KindDefinition;
