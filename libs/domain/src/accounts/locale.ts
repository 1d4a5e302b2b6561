import { invalid } from '../errors/index.js';

/** The languages in which the service writes. */
export const locales = ['fr', 'en'] as const;

export type Locale = (typeof locales)[number];

/** @throws locale-unknown */
export function parseLocale(value: unknown, pointer: string): Locale {
  const locale = locales.find((known) => known === value);
  if (!locale) throw invalid('locale-unknown', pointer);
  return locale;
}
