import { levelRank } from '@app/contracts';
import type { Pair } from '../pair/index.js';
import { serves } from '../pair/index.js';
import type { CriterionRule } from './criterion.js';

/**
 * Languages beyond what the gate asks. At the required level: 0.7; above it, or a helpful language spoken: 1;
 * none needed: 0.7, so that speaking one more language never counts against anybody.
 */
export const languageCriterion: CriterionRule<'language'> = {
  code: 'language',
  value: (pair) => {
    const { atLevel, noneNeeded } = pair.terms.engine.criteria.language;
    if (speaksHelpful(pair) || isAbove(pair)) return 1;
    return pair.need.requiredLanguages.length > 0 ? atLevel : noneNeeded;
  },
  reason: (pair) => {
    if (isAbove(pair)) return 'above-level';
    if (pair.languages.some((fit) => fit?.related)) return 'related-accepted';
    if (helpful(pair).length > 0) return 'helpful';
    return pair.need.requiredLanguages.length > 0 ? 'at-level' : 'none-needed';
  },
  inputs: (pair) => ({
    required: pair.need.requiredLanguages.map(({ code }) => code),
    helpful: helpful(pair),
    related: pair.languages.some((fit) => fit?.related),
  }),
};

/** Every required language is spoken above its level, and by its own speakers. */
function isAbove({ need, languages }: Pair): boolean {
  return (
    languages.length > 0 &&
    languages.every(
      (fit, index) => fit && !fit.related && fit.rank > levelRank(need.requiredLanguages[index]!.level),
    )
  );
}

function speaksHelpful({ need, offer }: Pair): boolean {
  for (const wanted of need.helpfulLanguages)
    for (const { code } of offer.languages) if (serves(code, wanted)) return true;
  return false;
}

function helpful({ need, offer }: Pair): readonly string[] {
  return need.helpfulLanguages.filter((wanted) => offer.languages.some(({ code }) => serves(code, wanted)));
}
