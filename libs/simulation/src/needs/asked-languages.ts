import type { LanguageCode } from '@app/contracts';

/** The languages in which help is asked, and how often. */
export const askedLanguages = [
  ['ara', 0.3],
  ['prs', 0.2],
  ['ukr', 0.16],
  ['bam', 0.1],
  ['ben', 0.08],
  ['tir', 0.06],
  ['pus', 0.04],
  ['som', 0.03],
  ['tur', 0.03],
] as const satisfies readonly (readonly [LanguageCode, number])[];

/** A language that somebody may need. */
export type AskedLanguage = (typeof askedLanguages)[number][0];

/** Spoken by at most one volunteer in a hundred. */
export const rareLanguages: ReadonlySet<AskedLanguage> = new Set<AskedLanguage>([
  'prs',
  'bam',
  'ben',
  'tir',
  'pus',
  'som',
  'tur',
]);
