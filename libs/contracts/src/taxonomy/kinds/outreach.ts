import type { KindDefinition } from '../kind-definition.js';

/**
 * Street rounds with a team. Meeting points stay off the board; coming back with the same team weighs
 * more.
 */
export const outreach = {
  resources: ['time'],
  tier: 2,
  minimumAge: 18,
  requiredFields: ['schedule', 'site'],
  gates: [],
  weights: { skills: 0.15, motivation: 0.25, schedule: 0.25, travel: 0.1, language: 0.1, continuity: 0.15 },
  rhythm: ['evenings'],
  clocks: {},
  board: 'general-call',
  choice: false,
  opening: 'open',
  confidentiality: false,
  yearlyAuthorisation: false,
  neighbours: ['distribution', 'accompaniment'],
  safeguardingNote:
    'Always in a team with somebody from the association. Nobody is photographed, counted by name or ' +
    'followed; meeting points are told to confirmed volunteers only.',
} as const satisfies KindDefinition;
