import type { KindDefinition } from '../kind-definition.js';
import { expertWeights } from './weights.js';

/** Lawyers; law students only under a named professional. The skill comes first. */
export const legalSupport = {
  resources: ['skill'],
  tier: 1,
  minimumAge: 18,
  requiredFields: ['schedule', 'skills'],
  gates: ['confidentiality-signed', 'named-professional'],
  weights: expertWeights,
  rhythm: ['dated'],
  clocks: {},
  board: 'listed',
  choice: false,
  opening: 'open',
  confidentiality: true,
  yearlyAuthorisation: true,
  neighbours: ['admin-help', 'health-support'],
  safeguardingNote:
    'Information and preparation under a named professional of an association authorised this year. ' +
    'Professional secrecy holds; nobody promises an outcome.',
} as const satisfies KindDefinition;
