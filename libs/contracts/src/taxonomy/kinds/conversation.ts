import type { KindDefinition } from '../kind-definition.js';
import { usualWeights } from './weights.js';

/**
 * Practising French in a small group, and exchanging about cultures. From 16, in a group that the
 * association runs.
 */
export const conversation = {
  resources: ['time'],
  tier: 1,
  minimumAge: 16,
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
  neighbours: ['french-lessons', 'social-cafe', 'sport-culture'],
  safeguardingNote:
    'Groups only. From 16 to 18 the helper needs an adult named by the association, and is reached ' +
    'through it.',
} as const satisfies KindDefinition;
