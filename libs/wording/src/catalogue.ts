import { readFileSync } from 'node:fs';
import type { i18n, ResourceLanguage } from 'i18next';
import { createInstance } from 'i18next';
import type { WordedLocale } from './locales.js';
import { fallbackLocale, wordedLocales } from './locales.js';
import { typeset } from './typeset.js';

/** The files of each language: labels of codes, mails, pages, problems, and how moments are said. */
export const namespaces = ['labels', 'mail', 'pages', 'problems', 'moments'] as const;

/** Read from disk beside this file, so that the source and the build find the same words. */
export function readWords(locale: WordedLocale): ResourceLanguage {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`./${locale}/${name}.json`, import.meta.url), 'utf8'));
  return Object.fromEntries(namespaces.map((name) => [name, read(name)])) as ResourceLanguage;
}

/**
 * One i18next for all languages. A key or a parameter without words is a mistake of ours, which must stop the message rather than
 * reach a reader.
 */
export function makeCatalogue(): i18n {
  const catalogue = createInstance();
  void catalogue.init({
    resources: Object.fromEntries(
      wordedLocales.map((locale) => [locale, typeset(locale, readWords(locale))]),
    ),
    initAsync: false,
    lng: fallbackLocale,
    fallbackLng: false,
    supportedLngs: [...wordedLocales],
    ns: [...namespaces],
    defaultNS: 'mail',
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key: string) => {
      throw new Error(`no words for ${key}`);
    },
    missingInterpolationHandler: (_text: string, match: RegExpExecArray) => {
      throw new Error(`no value for ${match[0]}`);
    },
  });
  return catalogue;
}
