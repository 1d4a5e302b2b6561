import { overlap, sameAnswer } from './answer.js';

const answer = (...lines: readonly (readonly [string, number])[]) => lines.map(([id, key]) => ({ id, key }));
const truth = answer(['a', 0.5], ['b', 0.3], ['c', 0.3]);
const same = (other: ReturnType<typeof answer>) => sameAnswer(other, truth, 0.001);

describe('sameAnswer', () => {
  it('takes the same ids and keys, and another of those who tie in the last place', () => {
    expect(same(truth)).toBe(true);
    expect(same(answer(['a', 0.5], ['c', 0.3], ['b', 0.3]))).toBe(true);
    expect(same(answer(['a', 0.5], ['b', 0.3], ['d', 0.3]))).toBe(true);
  });

  it.each([
    ['one line too few', answer(['a', 0.5], ['b', 0.3])],
    ['somebody else in a place that no tie explains', answer(['d', 0.5], ['b', 0.3], ['c', 0.3])],
    ['a key that is off', answer(['a', 0.5], ['b', 0.3000001], ['c', 0.3])],
    ['a key of another step', answer(['a', 0.5], ['b', 0.31], ['c', 0.3])],
  ])('refuses %s', (_, other) => {
    expect(same(other)).toBe(false);
  });
});

describe('overlap', () => {
  it('is the share of the lines that both hold', () => {
    expect(overlap(truth, answer(['a', 9], ['x', 1]))).toBeCloseTo(1 / 3);
    expect(overlap([], [])).toBe(1);
  });
});
