import type { KindDefinition } from '../kind-definition.js';
import { shiftWeights } from './weights.js';

/** A forum or a training day: dozens of helpers on one date. From 16. */
export const event = {
  resources: ['time'],
  tier: 1,
  minimumAge: 16,
  requiredFields: ['schedule', 'site'],
  gates: [],
  weights: shiftWeights,
  rhythm: ['dated', 'shifts'],
  clocks: {},
  board: 'listed',
  choice: false,
  opening: 'open',
  confidentiality: false,
  yearlyAuthorisation: false,
  neighbours: ['goods-collection', 'distribution', 'sport-culture'],
  safeguardingNote:
    'In teams with a named lead. From 16 to 18 the helper needs an adult named by the association, and ' +
    'is reached through it.',
} as const satisfies KindDefinition;
