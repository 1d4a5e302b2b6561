import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { wordedLocales, wordingFor } from '@app/wording';

const root = path.resolve(import.meta.dirname, '../..');

/** Where somebody is refused something: by the domain, by a constraint of the database, by the api itself. */
const refusals = [
  {
    folder: 'libs/domain/src',
    codes: /\b(?:invalid|conflict|notFound|forbidden|gone|precondition)\(\s*'([a-z0-9-]+)'/g,
  },
  { folder: 'libs/domain/src', codes: /\bcode: '([a-z]+(?:-[a-z]+)*-invalid)'/g },
  { folder: 'libs/domain/src', codes: /new Refusal\(\s*'([a-z0-9-]+)'/g },
  { folder: 'libs/matching/src', codes: /\b(?:invalid|conflict|notFound)\(\s*'([a-z0-9-]+)'/g },
  {
    folder: 'libs/persistence/src',
    codes: /\b(?:invalid|conflict|notFound|gone|precondition|LostRace)\(\s*'([a-z0-9-]+)'/g,
  },
  { folder: 'libs/persistence/src/unit-of-work/constraint-refusals.ts', codes: /: '([a-z-]+)'/g },
  {
    folder: 'apps/api/src',
    codes: /\b(?:invalid|conflict|notFound|forbidden|gone|precondition)\(\s*'([a-z0-9-]+)'/g,
  },
  { folder: 'apps/api/src', codes: /HttpProblem\(\s*\d+,\s*'([a-z0-9-]+)'/g },
  { folder: 'apps/api/src/http/problems/diagnosis.ts', codes: /\d{3}: '([a-z-]+)'/g },
  { folder: 'apps/api/src/http/input/field-codes.ts', codes: /: '([a-z-]+)'/g },
  { folder: 'apps/api/src/http/input', codes: /refusal\('([a-z-]+)'/g },
];

function sourcesOf(folder: string): string[] {
  const place = path.join(root, folder);
  if (folder.endsWith('.ts')) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/spec\.tsx?$/.test(name))
    .map((name) => path.join(place, name));
}

const used = [
  ...new Set(
    refusals.flatMap(({ folder, codes }) =>
      sourcesOf(folder).flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(codes)].map(([, code]) => code ?? ''),
      ),
    ),
  ),
].sort();

/** The numbers that a refusal may carry for its words. */
const facts = { needed: '500', recorded: '412', lacking: '88' };

describe('every code with which somebody is refused something', () => {
  it('is found in the sources', () => {
    expect(used.length).toBeGreaterThan(130);
  });

  it.each([...wordedLocales])('says what to do in %s', (locale) => {
    const wording = wordingFor(locale);
    expect(used.filter((code) => !wording.has(`problems:codes.${code}`))).toEqual([]);
    for (const code of used) expect(wording.t(`problems:codes.${code}`, facts)).toMatch(/^\p{Lu}.*\.$/u);
  });
});
