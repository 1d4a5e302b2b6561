export type { MatchReasons } from './explain-match.js';
export { explainMatch } from './explain-match.js';
export type { WordedLocale } from './locales.js';
export { fallbackLocale, isWorded, wordedLocales } from './locales.js';
export type { LabelSection, Params } from './wording.js';
export { Wording, wordingFor } from './wording.js';
