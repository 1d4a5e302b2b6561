import { aloneTogether, meetsWish, readGender, readSafetyWish } from './safety-wish.js';

describe('a safety wish', () => {
  it.each([
    [null, null, true],
    [null, 'man', true],
    ['woman', 'woman', true],
    ['woman', 'man', false],
    ['woman', 'other', false],
    ['woman', null, false],
  ] as const)('%s, met by %s: %s', (wish, gender, met) => {
    expect(meetsWish(wish, gender)).toBe(met);
  });

  it.each([
    ['accompaniment', true, 'public-place', true],
    ['transport', false, 'vehicle', true],
    ['hosting', false, 'association-premises', true],
    ['interpreting', true, 'association-premises', false],
    ['conversation', false, 'public-place', false],
    ['conversation', false, 'unknown', true],
  ] as const)('%s, one-to-one %s, %s: alone %s', (kind, oneToOne, setting, alone) => {
    expect(aloneTogether({ kind, oneToOne, setting })).toBe(alone);
  });

  it('is read from a closed list', () => {
    expect([readSafetyWish('woman', '/w'), readSafetyWish(null, '/w'), readGender('other', '/g')]).toEqual([
      'woman',
      null,
      'other',
    ]);
    expect(() => readSafetyWish('other', '/safetyWish')).toThrow('safety-wish-unknown');
    expect(() => readGender('x', '/gender')).toThrow('gender-unknown');
  });
});
