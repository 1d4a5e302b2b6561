import { explainMatch } from './explain-match.js';
import { wordingFor } from './wording.js';

const point = (criterion: string, points: number, reason: string) => ({ criterion, points, reason });

const stored = {
  points: [
    point('skills', 0.15, 'none-asked'),
    point('motivation', 0.15, 'ticked'),
    point('schedule', 0.25, 'every-session'),
    point('travel', 0.1, 'close-by'),
    point('language', 0.25, 'at-level'),
    point('continuity', 0.05, 'first-time'),
  ],
  whyNow: ['starts-soon', 'nobody-yet'],
};

describe('explainMatch', () => {
  it('tells the three best points, best first, and one reason for now', () => {
    expect(explainMatch(wordingFor('fr'), stored)).toEqual({
      points: [
        'Vous êtes libre à chaque séance',
        'Vous parlez la langue demandée',
        'Vous avez choisi ce type de mission',
      ],
      whyNow: 'Cela commence dans moins de trois jours',
    });
  });

  it('leaves out what is true of everybody and what earned nothing', () => {
    const { points } = explainMatch(wordingFor('en'), {
      points: [
        point('skills', 0.9, 'none-asked'),
        point('travel', 0, 'within-limit'),
        point('schedule', 0.1, 'flexible'),
      ],
    });
    expect(points).toEqual([wordingFor('en').t('labels:criterionReason.schedule.flexible')]);
  });

  it('says nothing about codes that it does not know, or about nothing', () => {
    const odd = {
      points: [point('charm', 1, 'great'), point('skills', 1, 'unheard-of')],
      whyNow: ['because'],
    };
    expect(explainMatch(wordingFor('fr'), odd)).toEqual({ points: [] });
    expect(explainMatch(wordingFor('fr'), null)).toEqual({ points: [] });
    expect(explainMatch(wordingFor('fr'), {})).toEqual({ points: [] });
  });
});
