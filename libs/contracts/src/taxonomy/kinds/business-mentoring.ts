import type { KindDefinition } from '../kind-definition.js';

/**
 * Accompanying one founder of a business. The association chooses among acceptances, and one founder is
 * never described on the board.
 */
export const businessMentoring = {
  resources: ['time', 'skill'],
  tier: 1,
  minimumAge: 18,
  requiredFields: ['schedule', 'skills'],
  gates: [],
  weights: { skills: 0.3, motivation: 0.2, schedule: 0.15, travel: 0.1, language: 0.1, continuity: 0.15 },
  rhythm: ['weekly'],
  clocks: {},
  board: 'general-call',
  choice: true,
  opening: 'open',
  confidentiality: false,
  yearlyAuthorisation: false,
  neighbours: ['job-coaching', 'skilled-mission', 'mentoring'],
  safeguardingNote:
    'At the association, in public or in a group online. Alone with one person elsewhere asks for tier ' +
    '2. No share, loan or fee between the two.',
} as const satisfies KindDefinition;
