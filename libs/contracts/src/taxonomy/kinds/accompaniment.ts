import type { KindDefinition } from '../kind-definition.js';
import { usualWeights } from './weights.js';

/**
 * Going along to an office, a hospital, a school. Always for one person or family, who is never described
 * on the board.
 */
export const accompaniment = {
  resources: ['time'],
  tier: 2,
  minimumAge: 18,
  requiredFields: ['schedule', 'site'],
  gates: ['confidentiality-signed'],
  weights: usualWeights,
  rhythm: ['dated'],
  clocks: {},
  board: 'general-call',
  choice: false,
  opening: 'open',
  confidentiality: true,
  yearlyAuthorisation: false,
  neighbours: ['admin-help', 'interpreting', 'transport'],
  safeguardingNote:
    'Meet in a public place and go by public transport. The volunteer neither interprets nor decides ' +
    'for the person, and keeps no paper.',
} as const satisfies KindDefinition;
