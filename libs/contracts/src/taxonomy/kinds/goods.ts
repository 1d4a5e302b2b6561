import type { KindDefinition } from '../kind-definition.js';

/**
 * Items against a point’s list, with quantities. What is given and how near the point is decide; there are
 * no sessions to fit. From 16.
 */
export const goods = {
  resources: ['goods'],
  tier: 0,
  minimumAge: 16,
  requiredFields: ['site', 'items'],
  gates: ['items-wanted'],
  weights: { skills: 0.1, motivation: 0.35, schedule: 0.1, travel: 0.35, language: 0, continuity: 0.1 },
  rhythm: ['until-closed'],
  clocks: {},
  board: 'listed',
  choice: false,
  opening: 'open',
  confidentiality: false,
  yearlyAuthorisation: false,
  neighbours: ['goods-collection'],
  safeguardingNote: 'Handed over at the point only, never at a home and never from hand to hand.',
} as const satisfies KindDefinition;
