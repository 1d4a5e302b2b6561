import type { KindDefinition } from '../kind-definition.js';

/**
 * A bed for at most seven nights, in homes already active, on nights that the host opened. Being free
 * tonight weighs most. Closed until the safeguards of tier 4 exist.
 */
export const emergencyHosting = {
  resources: ['home'],
  tier: 4,
  minimumAge: 18,
  requiredFields: ['stay'],
  gates: ['confidentiality-signed', 'home-fit'],
  weights: { skills: 0.05, motivation: 0.2, schedule: 0.4, travel: 0.15, language: 0.1, continuity: 0.1 },
  rhythm: ['nights'],
  clocks: { offerReconfirmationDays: 1 },
  board: 'general-call',
  choice: false,
  opening: 'closed',
  confidentiality: true,
  yearlyAuthorisation: true,
  neighbours: ['hosting'],
  safeguardingNote:
    'Only homes with every proof valid, approved by the coordinator on duty; nobody on duty is said so, ' +
    'with 115. Never an unaccompanied minor.',
} as const satisfies KindDefinition;
