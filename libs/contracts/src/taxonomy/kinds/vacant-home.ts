import type { KindDefinition } from '../kind-definition.js';
import { usualWeights } from './weights.js';

/** Orientation only: an empty home is handed over to the accredited operator, never scored. */
export const vacantHome = {
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
    'The operator lets and manages the home; the service passes on a link and nothing else. Never ' +
    'matched with a person.',
} as const satisfies KindDefinition;
