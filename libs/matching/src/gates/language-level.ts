import { levelRank } from '@app/contracts';
import type { Gate } from './gate.js';

/**
 * Each required language that is spoken is spoken well enough; a native speaker counts as C2.
 * C1 where B2 is asked passes; A2 does not.
 */
export const languageLevel: Gate = {
  code: 'language-level',
  cases: {
    passes: {
      offer: { languages: [{ code: 'tir', level: 'C1' }] },
      need: { requiredLanguages: [{ code: 'tir', level: 'B2', relatedAccepted: false }] },
    },
    fails: {
      offer: { languages: [{ code: 'tir', level: 'A2' }] },
      need: { requiredLanguages: [{ code: 'tir', level: 'B2', relatedAccepted: false }] },
    },
  },
  holds: ({ languages, need }) =>
    languages.every(
      (fit, index) => fit === undefined || fit.rank >= levelRank(need.requiredLanguages[index]!.level),
    ),
};
