import type { KindDefinition } from '../kind-definition.js';

/** A room lent for lessons or meetings, never a dwelling. When it is free and where it is decide. */
export const premises = {
  resources: ['premises'],
  tier: 1,
  minimumAge: 18,
  requiredFields: ['schedule', 'site', 'premises'],
  gates: ['premises-fit'],
  weights: { skills: 0.1, motivation: 0.2, schedule: 0.35, travel: 0.2, language: 0, continuity: 0.15 },
  rhythm: ['weekly', 'dated'],
  clocks: {},
  board: 'listed',
  choice: false,
  opening: 'open',
  confidentiality: false,
  yearlyAuthorisation: false,
  neighbours: ['event', 'skilled-mission'],
  safeguardingNote:
    'Nobody sleeps there. The association visits first and checks insurance, capacity and step-free ' +
    'access.',
} as const satisfies KindDefinition;
