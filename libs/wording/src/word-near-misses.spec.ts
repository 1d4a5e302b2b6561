import { wordedLocales } from './locales.js';
import type { ChangeCodes } from './word-near-misses.js';
import { wordCount, wordNeedChange, wordOwnChange } from './word-near-misses.js';
import { wordingFor } from './wording.js';

const asked: readonly ChangeCodes[] = [
  { kind: 'moved', day: null, part: 'evening' },
  { kind: 'moved', day: 6, part: null },
  { kind: 'moved', day: 6, part: 'afternoon' },
  { kind: 'sessions-a-week', count: 1 },
  { kind: 'sessions-a-week', count: 2 },
  { kind: 'every-other-week' },
  { kind: 'level', level: 'B1' },
  { kind: 'french', level: 'B2' },
  { kind: 'further', km: 2 },
];
const own: readonly ChangeCodes[] = [
  { kind: 'free', day: 2, part: 'morning' },
  { kind: 'further', km: 3 },
  { kind: 'remote' },
  { kind: 'speaks', language: 'fra', level: 'B2' },
];

describe.each(wordedLocales)('near misses in %s', (locale) => {
  const wording = wordingFor(locale);

  it('have words for every change, each its own', () => {
    const said = [
      ...asked.map((change) => wordNeedChange(wording, change)),
      ...own.map((change) => wordOwnChange(wording, change)),
    ];
    expect(new Set(said).size).toBe(asked.length + own.length);
  });

  it('tell counts, few and none apart', () => {
    const said = [0, null, 14].map((count) => wordCount(wording, 'people', count));
    expect(new Set(said).size).toBe(3);
    expect(said[1]).toContain('5');
    expect(said[2]).toContain('14');
  });
});
