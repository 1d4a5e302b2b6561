import type { KindDefinition } from '../kind-definition.js';

/**
 * A language pair, on site or by phone. The language and the hour weigh most; language, date and place
 * together would point at one person, so the board shows a call.
 */
export const interpreting = {
  resources: ['time'],
  tier: 2,
  minimumAge: 18,
  requiredFields: ['schedule', 'site', 'languages', 'occasion'],
  gates: ['confidentiality-signed', 'language-pair'],
  weights: { skills: 0.15, motivation: 0.15, schedule: 0.25, travel: 0.1, language: 0.25, continuity: 0.1 },
  rhythm: ['dated'],
  clocks: {},
  board: 'general-call',
  choice: false,
  opening: 'open',
  confidentiality: true,
  yearlyAuthorisation: false,
  neighbours: ['translation', 'accompaniment'],
  safeguardingNote:
    'Refused for asylum, police, court, age assessment and medical consent: the work of professionals. ' +
    'The person may ask for the same gender, or refuse an interpreter, without a reason. A related ' +
    'language serves only if this need accepts it.',
} as const satisfies KindDefinition;
