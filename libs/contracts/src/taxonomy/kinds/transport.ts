import type { KindDefinition } from '../kind-definition.js';

/** A van or a car with its driver, or a shared ride. The hour and the distance weigh most. */
export const transport = {
  resources: ['vehicle'],
  tier: 2,
  minimumAge: 18,
  requiredFields: ['schedule', 'site', 'vehicle'],
  gates: ['driving-licence', 'vehicle'],
  weights: { skills: 0.15, motivation: 0.2, schedule: 0.3, travel: 0.2, language: 0.05, continuity: 0.1 },
  rhythm: ['dated'],
  clocks: {},
  board: 'listed',
  choice: false,
  opening: 'open',
  confidentiality: false,
  yearlyAuthorisation: false,
  neighbours: ['moving-repairs', 'accompaniment', 'goods-collection'],
  safeguardingNote:
    'Licence and insurance seen, child seats where needed. A minor on board asks for tier 3; an ' +
    'unaccompanied minor is never driven.',
} as const satisfies KindDefinition;
