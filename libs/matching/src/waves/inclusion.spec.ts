import fc from 'fast-check';
import type { Candidate } from '../candidate-index/index.js';
import { inclusionChances, takesMore } from './inclusion.js';

const candidate = (neverAsked: boolean, acceptance = 0.1): Candidate => ({
  offerId: 'offer',
  volunteerId: 'volunteer',
  offerVersion: 1,
  score: {
    quality: 0.7,
    needFactor: 1,
    acceptance,
    fit: 1,
    scarcityPrice: 0,
    lift: 1,
    rank: acceptance,
    net: acceptance,
  },
  onCall: false,
  round: 1,
  key: 1,
  neverAsked,
  tieHash: 0,
  id: 'offer',
});
const people = (...neverAsked: readonly boolean[]) => neverAsked.map((one) => candidate(one));
const rounded = (chances: readonly number[]) => chances.map((chance) => Number(chance.toFixed(4)));

/** The chances by playing every course of the wave, a place at a time. */
function played(all: readonly Candidate[], share: number, end: Parameters<typeof inclusionChances>[2]) {
  const chances = all.map(() => 0);
  const play = (left: readonly number[], chance: number, promised: number): void => {
    if (left.length === 0 || !takesMore(end, all.length - left.length, promised)) return;
    const newcomer = left.find((index) => all[index]!.neverAsked) ?? left[0]!;
    for (const [taken, part] of [[left[0]!, 1 - share] as const, [newcomer, share] as const]) {
      chances[taken]! += chance * part;
      const others = left.filter((index) => index !== taken);
      play(others, chance * part, promised + all[taken]!.score.acceptance);
    }
  };
  play(
    all.map((_, index) => index),
    1,
    0,
  );
  return chances;
}

describe('the chance of being asked in a wave', () => {
  it('is that of any of its places, not of one', () => {
    const end = (atMost: number) => ({ acceptances: 9, atMost });
    const pool = people(false, false, false, true);
    expect(rounded(inclusionChances(pool, 0.1, end(1)))).toEqual([0.9, 0, 0, 0.1]);
    expect(rounded(inclusionChances(pool, 0.1, end(2)))).toEqual([1, 0.81, 0, 0.19]);
    expect(rounded(inclusionChances(pool, 0.1, end(4)))).toEqual([1, 1, 1, 1]);
  });

  it('is 1 or 0 where nobody is explored, and for the best who is a newcomer', () => {
    const end = { acceptances: 9, atMost: 2 };
    expect(inclusionChances(people(false, false, true), 0, end)).toEqual([1, 1, 0]);
    expect(inclusionChances(people(true, false, false), 0.1, end)).toEqual([1, 1, 0]);
  });

  it('is what playing every course gives, and sums to the people asked', () => {
    const pool = fc.array(fc.tuple(fc.boolean(), fc.double({ min: 0.02, max: 0.6, noNaN: true })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(pool, fc.integer({ min: 1, max: 6 }), (drawn, atMost) => {
        const all = drawn.map(([neverAsked, acceptance]) => candidate(neverAsked, acceptance));
        const end = { acceptances: 0.7, atMost };
        const expected = played(all, 0.1, end);
        inclusionChances(all, 0.1, end).forEach((chance, index) =>
          expect(chance).toBeCloseTo(expected[index]!, 9),
        );
      }),
      { numRuns: 200 },
    );
  });
});
