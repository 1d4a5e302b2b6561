import type { KindDefinition } from '../kind-definition.js';
import { expertWeights } from './weights.js';

/** Registered professionals, their number checked. The skill comes first. */
export const healthSupport = {
  resources: ['skill'],
  tier: 2,
  minimumAge: 18,
  requiredFields: ['schedule', 'site', 'skills'],
  gates: ['confidentiality-signed', 'professional-number'],
  weights: expertWeights,
  rhythm: ['dated'],
  clocks: {},
  board: 'general-call',
  choice: false,
  opening: 'open',
  confidentiality: true,
  yearlyAuthorisation: true,
  neighbours: ['legal-support', 'outreach'],
  safeguardingNote:
    'Under a named professional of an association authorised this year. Professional secrecy holds; no ' +
    'health information enters the service.',
} as const satisfies KindDefinition;
