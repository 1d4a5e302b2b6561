import type { LanguageCode } from '@app/contracts';
import { languages, levelRank } from '@app/contracts';
import type { RequiredLanguage, SpokenLanguage } from '../profiles/index.js';

/** How well an offer speaks a required language: highest rank, and whether only a related language gives it. */
export interface LanguageFit {
  readonly rank: number;
  readonly related: boolean;
}

/**
 * The best that these speakers can do for a required language; undefined when they do not speak it.
 * Speaking a variety serves its wider language (Egyptian for Arabic), never the reverse; a related language serves
 * only where the need accepts it (Persian for Dari), and Pashto never serves Dari.
 */
export function languageFit(
  spoken: readonly SpokenLanguage[],
  required: RequiredLanguage,
): LanguageFit | undefined {
  let own = -1;
  let related = -1;
  for (const { code, level } of spoken) {
    const rank = levelRank(level);
    if (serves(code, required.code)) own = Math.max(own, rank);
    else if (required.relatedAccepted && languages[required.code].related.includes(code)) {
      related = Math.max(related, rank);
    }
  }
  const asked = levelRank(required.level);
  if (own >= 0 && (own >= asked || related < asked)) return { rank: own, related: false };
  return related >= 0 ? { rank: related, related: true } : undefined;
}

/** Whether a speaker of one language speaks the other: it is the same, or a variety of it. */
export function serves(spoken: LanguageCode, wanted: LanguageCode): boolean {
  return spoken === wanted || languages[spoken].macro === wanted;
}
