import type { KindDefinition } from '../kind-definition.js';
import { expertWeights } from './weights.js';

/** Pro-bono expertise for the association itself, which chooses its expert; confidentiality is signed. */
export const skilledMission = {
  resources: ['skill'],
  tier: 1,
  minimumAge: 18,
  requiredFields: ['duration', 'skills'],
  gates: ['confidentiality-signed'],
  weights: expertWeights,
  rhythm: ['days'],
  clocks: {},
  board: 'listed',
  choice: true,
  opening: 'open',
  confidentiality: true,
  yearlyAuthorisation: false,
  neighbours: ['business-mentoring', 'event'],
  safeguardingNote: 'For the association, not for the people it helps: no file about them is opened.',
} as const satisfies KindDefinition;
