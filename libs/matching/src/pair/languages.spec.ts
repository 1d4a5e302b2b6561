import type { LanguageCode } from '@app/contracts';
import { languageFit } from './languages.js';

const fit = (spoken: LanguageCode, wanted: LanguageCode, relatedAccepted: boolean) => {
  const found = languageFit([{ code: spoken, level: 'native' }], {
    code: wanted,
    level: 'B2',
    relatedAccepted,
  });
  if (!found) return 'no';
  return found.related ? 'related' : 'own';
};

describe('who interprets what', () => {
  it.each<[LanguageCode, LanguageCode, string, string]>([
    ['prs', 'prs', 'own', 'own'],
    ['pes', 'prs', 'no', 'related'],
    ['prs', 'pes', 'no', 'related'],
    ['haz', 'prs', 'no', 'related'],
    ['pus', 'prs', 'no', 'no'],
    ['prs', 'pus', 'no', 'no'],
    ['arz', 'ara', 'own', 'own'],
    ['ara', 'arz', 'no', 'related'],
    ['arz', 'apd', 'no', 'related'],
    ['ary', 'apc', 'no', 'no'],
    ['aeb', 'arq', 'no', 'related'],
    ['kmr', 'ckb', 'no', 'no'],
    ['ckb', 'kmr', 'no', 'no'],
    ['tir', 'amh', 'no', 'no'],
    ['amh', 'tir', 'no', 'no'],
    ['rus', 'ukr', 'no', 'no'],
    ['bam', 'dyu', 'no', 'related'],
    ['snk', 'bam', 'no', 'no'],
  ])('%s for %s: %s, or %s where a related language is accepted', (spoken, wanted, strict, accepting) => {
    expect([fit(spoken, wanted, false), fit(spoken, wanted, true)]).toEqual([strict, accepting]);
  });

  it('prefers the language itself to a better related one, unless only that one reaches the level', () => {
    const speaker = (own: 'B1' | 'B2') =>
      languageFit(
        [
          { code: 'prs', level: own },
          { code: 'pes', level: 'native' },
        ],
        { code: 'prs', level: 'B2', relatedAccepted: true },
      );
    expect([speaker('B2'), speaker('B1')]).toEqual([
      { rank: 4, related: false },
      { rank: 6, related: true },
    ]);
  });
});
