import type { Column } from './columns.js';

/** What keeps a row from being imported. */
export const rowErrors = [
  'given-name-missing',
  'name-invalid',
  'email-missing',
  'email-invalid',
  'email-several',
  'email-repeated',
  'birth-date-unreadable',
  'birth-year-two-digits',
  'birth-date-impossible',
  'under-age',
  'site-missing',
  'postal-code-unreadable',
  'outside-territory',
  'kind-missing',
  'availability-empty',
  'dates-passed',
  'offer-refused',
  'items-missing',
  'vehicle-missing',
  'vehicle-unreadable',
  'vehicle-invalid',
  'premises-missing',
  'premises-unreadable',
  'premises-invalid',
  'premises-steps-missing',
  'premises-dwelling',
  'consent-refused',
] as const;

/** What was set right, dropped or left open in a row that is imported all the same. */
export const rowWarnings = [
  'family-name-missing',
  'phone-unreadable',
  'phone-digits-lost',
  'leading-zero-restored',
  'birth-date-missing',
  'date-unreadable',
  'date-year-two-digits',
  'dates-inverted',
  'district-differs',
  'kind-unknown',
  'kind-not-open',
  'language-unknown',
  'language-ambiguous',
  'language-level-missing',
  'skill-unknown',
  'skill-to-be-proved',
  'item-unknown',
  'quantity-unreadable',
  'equipment-unknown',
  'availability-missing',
  'availability-unread',
  'distance-missing',
  'distance-unreadable',
  'hours-unreadable',
  'answer-unread',
] as const;

export type ProblemCode = (typeof rowErrors)[number] | (typeof rowWarnings)[number];

/** One problem of a row. `word` is a word of a list (a language, a skill, a day), never a name, address or number. */
export interface Problem {
  readonly column: Column;
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly word?: string;
}

/** A problem; its code says how grave it is. */
export function problem(column: Column, code: ProblemCode, word?: string): Problem {
  const severity = (rowErrors as readonly string[]).includes(code) ? 'error' : 'warning';
  return { column, code, severity, ...(word === undefined ? {} : { word: tellable(word) }) };
}

const longestWord = 40;

/** A cell may hold what nobody expects there: no address, number or long text is carried into a report. */
function tellable(word: string): string {
  if (word.includes('@') || /\d(?:[\s.-]?\d){5}/.test(word)) return '…';
  return word.length > longestWord ? `${word.slice(0, longestWord)}…` : word;
}

/** What a cell means, if anything, and what was wrong with it. */
export interface CellReading<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}
