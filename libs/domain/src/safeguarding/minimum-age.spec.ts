import type { KindCode } from '@app/contracts';
import { kindCodes } from '@app/contracts';
import type { AgeTerms } from './minimum-age.js';
import { minimumAgeOf } from './minimum-age.js';

const forum: AgeTerms = { kind: 'event', oneToOne: false, setting: 'public-place', namedAdult: true };

describe('minimumAgeOf', () => {
  it('is 16 in five kinds only, with a named adult', () => {
    const from16 = kindCodes.filter((kind) => minimumAgeOf({ ...forum, kind }) === 16);
    expect([...from16].sort()).toEqual<KindCode[]>([
      'conversation',
      'event',
      'goods',
      'goods-collection',
      'sport-culture',
    ]);
  });

  it.each<[string, Partial<AgeTerms>]>([
    ['without a named adult', { namedAdult: false }],
    ['one-to-one', { kind: 'conversation', oneToOne: true }],
    ['in a vehicle', { setting: 'vehicle' }],
    ['in a private online room', { kind: 'conversation', setting: 'private-online' }],
  ])('is 18 %s', (_, change) => {
    expect(minimumAgeOf({ ...forum, ...change })).toBe(18);
  });
});
