import type { KindDefinition } from '../kind-definition.js';
import { usualWeights } from './weights.js';

/** Orientation only: listed and handed over to the accredited body, never scored. */
export const civicService = {
  resources: [],
  tier: 1,
  minimumAge: 18,
  requiredFields: [],
  gates: [],
  weights: usualWeights,
  rhythm: ['months'],
  clocks: {},
  board: 'listed',
  choice: false,
  opening: 'orientation',
  confidentiality: false,
  yearlyAuthorisation: false,
  neighbours: [],
  safeguardingNote:
    'The accredited body recruits, trains and answers for the person; the service passes on a link and ' +
    'nothing else.',
} as const satisfies KindDefinition;
