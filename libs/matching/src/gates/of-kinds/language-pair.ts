import type { Gate } from '../gate.js';

const pairSize = 2;

/**
 * The need names both languages of the pair and the volunteer speaks both; one named alone is an unknown pair.
 * French and Dari for French and Dari pass; Dari alone asked does not.
 */
export const languagePair: Gate = {
  code: 'language-pair',
  cases: {
    passes: {
      offer: {
        languages: [
          { code: 'fra', level: 'C1' },
          { code: 'prs', level: 'native' },
        ],
      },
      need: {
        requiredLanguages: [
          { code: 'fra', level: 'B2', relatedAccepted: false },
          { code: 'prs', level: 'B2', relatedAccepted: false },
        ],
      },
    },
    fails: {
      offer: { languages: [{ code: 'prs', level: 'native' }] },
      need: { requiredLanguages: [{ code: 'prs', level: 'B2', relatedAccepted: false }] },
    },
  },
  holds: ({ need, languages }) =>
    new Set(need.requiredLanguages.map(({ code }) => code)).size >= pairSize &&
    languages.every((fit) => fit !== undefined),
  note: ({ languages }) => (languages.some((fit) => fit?.related) ? 'related-language' : null),
};
