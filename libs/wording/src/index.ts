export type { WordedLocale } from './locales.js';
export { fallbackLocale, isWorded, wordedLocales } from './locales.js';
export type { Params } from './params.js';
export type { LabelSection } from './wording.js';
export { Wording, wordingFor } from './wording.js';
export type { ReasonCodes } from './word-reasons.js';
export { wordReasons } from './word-reasons.js';
export type { ChangeCodes } from './word-near-misses.js';
export { wordCount, wordNeedChange, wordOwnChange } from './word-near-misses.js';
