import { wordReasons } from './word-reasons.js';
import { wordingFor } from './wording.js';

describe('wordReasons', () => {
  it('says the points in the order given, then why now', () => {
    const codes = {
      points: [
        { criterion: 'schedule', reason: 'every-session' },
        { criterion: 'motivation', reason: 'ticked' },
      ],
      whyNow: { factor: 'starts-soon' },
    } as const;
    expect(wordReasons(wordingFor('fr'), codes)).toEqual([
      'Vous êtes libre à chaque séance',
      'Vous avez choisi ce type de mission',
      'Cela commence dans moins de trois jours',
    ]);
  });

  it('says nothing where there is nothing to say', () => {
    expect(wordReasons(wordingFor('en'), { points: [], whyNow: null })).toEqual([]);
  });
});
