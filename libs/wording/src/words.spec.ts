import { kindCodes } from '@app/contracts';
import { readWords } from './catalogue.js';
import { isWorded, wordedLocales } from './locales.js';
import { typeset } from './typeset.js';
import { wordingFor } from './wording.js';

type Words = { readonly [key: string]: Words | string | readonly string[] };

/** Every key with its text; the forms of a plural are one key. */
function texts(words: Words, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) => {
      const at = `${path}${key.replace(/_(zero|one|two|few|many|other)$/, '')}`;
      if (typeof value === 'string') return [[at, value] as const];
      if (Array.isArray(value)) return [[at, value.join('\n')] as const];
      return [...texts(value as Words, `${at}.`)];
    }),
  );
}

const parametersOf = (text = '') =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].toSorted();

const french = texts(readWords('fr'));

describe.each(wordedLocales)('the words in %s', (locale) => {
  const own = texts(readWords(locale));

  it('have the same keys as the French ones', () => {
    expect([...own.keys()].sort()).toEqual([...french.keys()].sort());
  });

  it('take the same parameters', () => {
    const differing = [...own].filter(
      ([key, text]) => parametersOf(text).join() !== parametersOf(french.get(key)).join(),
    );
    expect(differing).toEqual([]);
  });

  it('have every plural form that the language has', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const raw = JSON.stringify(readWords(locale));
    const plurals = new Set([...raw.matchAll(/"([\w-]+)_(?:one|other)"/g)].map(([, key]) => key));
    expect(plurals.size).toBeGreaterThan(3);
    for (const key of plurals) for (const form of forms) expect(raw).toContain(`"${key}_${form}"`);
  });

  it('are never empty', () => {
    for (const [, text] of own) expect(text.trim()).not.toBe('');
  });
});

describe('typeset', () => {
  it('keeps French double punctuation on the line of its word, wherever it is', () => {
    const words = { question: 'Vous venez ?', more: ['« oui » : merci !', 'à 10:30'] };
    expect(typeset('fr', words)).toEqual({
      question: 'Vous venez\u202f?',
      more: ['«\u00a0oui\u00a0»\u00a0: merci\u202f!', 'à 10:30'],
    });
    expect(typeset('en', words)).toEqual(words);
  });
});

describe('wordingFor', () => {
  it('fills parameters, picks plurals and names codes', () => {
    expect(wordingFor('en').t('expected', { count: 1 })).toBe('1 volunteer is expected.');
    expect(wordingFor('en').t('expected', { count: 3 })).toBe('3 volunteers are expected.');
    expect(wordingFor('fr').label('kind', kindCodes[0]!)).toBe('Cours de français');
    expect(wordingFor('fr').label('level', 'A1.1')).toMatch(/^A1\.1/);
  });

  it('falls back on French for a language without words', () => {
    expect(isWorded('ti')).toBe(false);
    expect(wordingFor('ti').locale).toBe('fr');
  });

  it('stops rather than show a key or a gap to a reader', () => {
    expect(() => wordingFor('fr').t('kinds.nothing.subject')).toThrow('no words for');
    expect(() => wordingFor('fr').t('layout.greeting')).toThrow('no value for');
    expect(() => wordingFor('fr').label('kind', 'nothing')).toThrow('no words for');
  });

  it('does not escape: a name arrives as it is written', () => {
    expect(wordingFor('fr').t('layout.greeting', { name: 'D’Almeida & Zoé' })).toContain('D’Almeida & Zoé');
  });
});

describe('moments', () => {
  const zone = 'Europe/Paris';
  const at = (iso: string) => new Date(iso);

  it('are said in the zone of the city, on the Gregorian calendar, over 24 hours', () => {
    const [from, to] = [at('2026-11-24T13:00:00Z'), at('2026-11-24T15:30:00Z')];
    expect(wordingFor('fr').formatSession(from, to, zone)).toBe('mardi 24 novembre 2026, de 14:00 à 16:30');
    expect(wordingFor('en').formatSession(from, to, zone)).toMatch(
      /^Tuesday,? 24 November 2026, from 14:00 to 16:30$/,
    );
    expect(wordingFor('fr').formatSession(from, to, 'Asia/Kabul')).toContain('17:30');
  });

  it('run over midnight only when they do', () => {
    const night = wordingFor('fr').formatSession(
      at('2026-11-24T21:00:00Z'),
      at('2026-11-25T05:00:00Z'),
      zone,
    );
    expect(night).toBe('du mardi 24 novembre 2026 à 22:00 au mercredi 25 novembre 2026 à 06:00');
    const evening = wordingFor('fr').formatSession(
      at('2026-11-24T21:00:00Z'),
      at('2026-11-24T23:00:00Z'),
      zone,
    );
    expect(evening).toBe('mardi 24 novembre 2026, de 22:00 à 00:00');
  });

  it('are right on both sides of a clock change', () => {
    expect(wordingFor('fr').formatTime(at('2026-10-24T08:00:00Z'), zone)).toBe('10:00');
    expect(wordingFor('fr').formatTime(at('2026-10-25T09:00:00Z'), zone)).toBe('10:00');
  });
});
