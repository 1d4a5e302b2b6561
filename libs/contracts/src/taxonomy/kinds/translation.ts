import type { KindDefinition } from '../kind-definition.js';

/** Written, not certified, at home. The way there weighs nothing; the languages weigh instead. */
export const translation = {
  resources: ['skill'],
  tier: 1,
  minimumAge: 18,
  requiredFields: ['duration', 'languages'],
  gates: ['confidentiality-signed', 'language-pair'],
  weights: { skills: 0.25, motivation: 0.2, schedule: 0.1, travel: 0, language: 0.35, continuity: 0.1 },
  rhythm: ['remote'],
  clocks: {},
  board: 'listed',
  choice: false,
  opening: 'open',
  confidentiality: true,
  yearlyAuthorisation: false,
  neighbours: ['interpreting', 'admin-help'],
  safeguardingNote:
    'Texts come through the association with names removed; originals and identity papers never leave ' +
    'it. Certified translations go to sworn translators.',
} as const satisfies KindDefinition;
