import type { KindDefinition } from '../kind-definition.js';
import { usualWeights } from './weights.js';

/**
 * Phones, accounts, formalities online. It gives access to accounts: tier 2, and confidentiality is
 * signed.
 */
export const digitalHelp = {
  resources: ['time'],
  tier: 2,
  minimumAge: 18,
  requiredFields: ['schedule', 'site'],
  gates: ['confidentiality-signed'],
  weights: usualWeights,
  rhythm: ['dated'],
  clocks: {},
  board: 'listed',
  choice: false,
  opening: 'open',
  confidentiality: true,
  yearlyAuthorisation: false,
  neighbours: ['admin-help', 'french-lessons'],
  safeguardingNote: 'The person types their own passwords; none is ever noted or kept. No money is moved.',
} as const satisfies KindDefinition;
