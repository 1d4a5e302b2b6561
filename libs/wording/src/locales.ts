/** The languages that have words. */
export const wordedLocales = ['fr', 'en'] as const;

export type WordedLocale = (typeof wordedLocales)[number];

/** Spoken where the service began; what a reader gets whose language has no words yet. */
export const fallbackLocale: WordedLocale = 'fr';

export const isWorded = (locale: string): locale is WordedLocale =>
  (wordedLocales as readonly string[]).includes(locale);
