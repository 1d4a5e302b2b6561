import type { KindDefinition } from '../kind-definition.js';

/**
 * A private room in a volunteer’s home, free, with support throughout. Dates and wanting it weigh most,
 * the way hardly; guest and association choose. Closed until the safeguards of tier 4 exist.
 */
export const hosting = {
  resources: ['home'],
  tier: 4,
  minimumAge: 18,
  requiredFields: ['stay', 'languages'],
  gates: ['confidentiality-signed', 'home-fit'],
  weights: { skills: 0.1, motivation: 0.3, schedule: 0.25, travel: 0.05, language: 0.15, continuity: 0.15 },
  rhythm: ['periods'],
  clocks: {},
  board: 'general-call',
  choice: true,
  opening: 'closed',
  confidentiality: true,
  yearlyAuthorisation: true,
  neighbours: ['mentoring'],
  safeguardingNote:
    'Guest asked first and alone, neutral meeting, approval of each match, charter, insurance, a named ' +
    'emergency bed, two-night trial, check-ins. Never an unaccompanied minor. Never rent, work or ' +
    'service in return.',
} as const satisfies KindDefinition;
