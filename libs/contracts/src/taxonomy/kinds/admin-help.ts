import type { KindDefinition } from '../kind-definition.js';
import { usualWeights } from './weights.js';

/**
 * Filling in formalities at the association’s desk. It brings people close to private papers:
 * confidentiality is signed.
 */
export const adminHelp = {
  resources: ['time'],
  tier: 1,
  minimumAge: 18,
  requiredFields: ['schedule', 'site'],
  gates: ['confidentiality-signed'],
  weights: usualWeights,
  rhythm: ['half-days', 'weekly'],
  clocks: {},
  board: 'listed',
  choice: false,
  opening: 'open',
  confidentiality: true,
  yearlyAuthorisation: false,
  neighbours: ['digital-help', 'accompaniment', 'student-guidance'],
  safeguardingNote:
    'At the desk, beside a professional of the association. Holding somebody’s papers or accounts, or ' +
    'meeting elsewhere, asks for tier 2. Nothing is copied or taken away.',
} as const satisfies KindDefinition;
