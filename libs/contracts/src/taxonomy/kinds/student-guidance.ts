import type { KindDefinition } from '../kind-definition.js';
import { usualWeights } from './weights.js';

/**
 * Enrolment, fee waivers, recognition of prior learning. Diplomas and transcripts are read:
 * confidentiality is signed.
 */
export const studentGuidance = {
  resources: ['time'],
  tier: 1,
  minimumAge: 18,
  requiredFields: ['schedule'],
  gates: ['confidentiality-signed'],
  weights: usualWeights,
  rhythm: ['one-off'],
  clocks: {},
  board: 'listed',
  choice: false,
  opening: 'open',
  confidentiality: true,
  yearlyAuthorisation: false,
  neighbours: ['admin-help', 'mentoring', 'job-coaching'],
  safeguardingNote:
    'At the association or in a group online. Holding somebody’s papers or accounts, or meeting ' +
    'elsewhere, asks for tier 2.',
} as const satisfies KindDefinition;
