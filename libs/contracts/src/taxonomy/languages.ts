/** One language of the catalogue. */
export interface LanguageDefinition<Code extends string = string> {
  /**
   * The wider language of the catalogue that this one is a variety of. A speaker of a variety serves a need
   * for the wider one; a speaker of "Arabic", variety unknown, does not serve a need for one variety.
   */
  readonly macro?: Code;
  /**
   * Languages whose speakers may serve a need for this one, only if that need accepts a related language.
   * Dari and Pashto, Kurmanji and Sorani, Tigrinya and Amharic never stand for each other. That many people
   * speak both of two languages (Ukrainian and Russian) is for them to say, not for this list.
   */
  readonly related: readonly Code[];
}

const alone = { related: [] } as const satisfies LanguageDefinition;

/**
 * The languages. Malinke is `emk` (Eastern Maninkakan), the Malinke of Guinea and of most of its speakers in
 * Paris, not `mku` (Konyanka) nor `mlq` (Western, of Senegal and Mali). Albanian, Pashto and Fula keep their
 * macro codes, as people name them so. `ajp` (South Levantine) was merged into `apc` in 2023.
 * @source ISO 639-3, https://iso639-3.sil.org
 */
const rows = {
  fra: alone,
  eng: alone,
  ara: alone,
  arb: { macro: 'ara', related: ['ara'] },
  apc: { macro: 'ara', related: ['acm', 'arz', 'arb', 'ara'] },
  arz: { macro: 'ara', related: ['apd', 'apc', 'arb', 'ara'] },
  acm: { macro: 'ara', related: ['apc', 'arb', 'ara'] },
  apd: { macro: 'ara', related: ['arz', 'shu', 'arb', 'ara'] },
  shu: { macro: 'ara', related: ['apd', 'ara'] },
  ayl: { macro: 'ara', related: ['aeb', 'arz', 'arb', 'ara'] },
  aeb: { macro: 'ara', related: ['arq', 'ayl', 'arb', 'ara'] },
  arq: { macro: 'ara', related: ['ary', 'aeb', 'arb', 'ara'] },
  ary: { macro: 'ara', related: ['arq', 'arb', 'ara'] },
  mey: { macro: 'ara', related: ['ary', 'arb', 'ara'] },
  prs: { related: ['pes', 'haz'] },
  haz: { related: ['prs'] },
  pes: { related: ['prs'] },
  pus: alone,
  tir: alone,
  amh: alone,
  som: alone,
  ukr: alone,
  rus: alone,
  kat: alone,
  hye: alone,
  sqi: alone,
  tur: alone,
  kmr: alone,
  ckb: alone,
  urd: alone,
  ben: alone,
  tam: alone,
  bod: alone,
  snk: alone,
  bam: { related: ['dyu', 'emk'] },
  emk: { related: ['dyu', 'bam'] },
  dyu: { related: ['bam', 'emk'] },
  ful: alone,
  sus: alone,
  lin: alone,
  hat: alone,
  spa: alone,
  fsl: alone,
} as const satisfies Record<string, LanguageDefinition>;

/** A language of the catalogue, by its ISO 639-3 code. */
export type LanguageCode = keyof typeof rows;

/** The catalogue of languages; a relation to a code outside of it does not compile. */
export const languages: Readonly<Record<LanguageCode, LanguageDefinition<LanguageCode>>> = rows;

/**
 * The codes, in an order that never changes: at most 64, so that a set of languages fits two words of bits.
 */
export const languageCodes = Object.keys(rows) as readonly LanguageCode[];

/** Whether a value is a code of the catalogue. */
export const isLanguage = (value: string): value is LanguageCode => Object.hasOwn(rows, value);
