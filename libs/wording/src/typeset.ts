import type { WordedLocale } from './locales.js';

const beforeMarks = / ([?!;])/g;
const beforeColonOrQuote = / ([:»])/g;
const afterQuote = /« /g;

const rules: Readonly<Record<WordedLocale, (text: string) => string>> = {
  // Double punctuation stays on the line of its word: a thin space that does not break, wider around : and quotes.
  fr: (text) =>
    text
      .replace(beforeMarks, '\u202f$1')
      .replace(beforeColonOrQuote, '\u00a0$1')
      .replace(afterQuote, '«\u00a0'),
  en: (text) => text,
};

/** The same words, with the spaces that the language's typography asks for: files may be written with plain ones. */
export function typeset<Words>(locale: WordedLocale, words: Words): Words {
  const rule = rules[locale];
  const through = (value: unknown): unknown => {
    if (typeof value === 'string') return rule(value);
    if (Array.isArray(value)) return value.map(through);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, through(inner)]));
  };
  return through(words) as Words;
}
