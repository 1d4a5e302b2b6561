import type { Gate } from './gate.js';

/**
 * Every required language is spoken, at whatever level; a variety serves its wider language, a related one only where
 * the need accepts it. Persian for Dari, accepted, passes; Pashto for Dari does not.
 */
export const language: Gate = {
  code: 'language',
  cases: {
    passes: {
      offer: { languages: [{ code: 'pes', level: 'native' }] },
      need: { requiredLanguages: [{ code: 'prs', level: 'B2', relatedAccepted: true }] },
    },
    fails: {
      offer: { languages: [{ code: 'pus', level: 'native' }] },
      need: { requiredLanguages: [{ code: 'prs', level: 'B2', relatedAccepted: true }] },
    },
  },
  holds: ({ languages }) => languages.every((fit) => fit !== undefined),
  note: ({ languages }) => (languages.some((fit) => fit?.related) ? 'related-language' : null),
};
