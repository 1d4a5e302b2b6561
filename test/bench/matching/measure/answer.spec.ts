import { agrees, identical } from './answer.js';

const answer = (...lines: readonly (readonly [string, number])[]) => lines.map(([id, key]) => ({ id, key }));
const truth = answer(['a', 0.5], ['b', 0.3], ['c', 0.3]);
const agreed = (other: ReturnType<typeof answer>) => agrees(other, truth, 0.001);

describe('identical', () => {
  it('takes nothing but the same', () => {
    expect(identical(answer(['a', 0.5], ['b', 0.3], ['c', 0.3]), truth)).toBe(true);
    expect(identical([], [])).toBe(true);
  });

  it.each([
    ['one line too few', truth.slice(1)],
    ['two who tie, in another order', answer(['a', 0.5], ['c', 0.3], ['b', 0.3])],
    ['a key that is off', answer(['a', 0.5], ['b', 0.3], ['c', 0.3000001])],
  ])('refuses %s', (_, other) => {
    expect(identical(other, truth)).toBe(false);
  });
});

describe('agrees', () => {
  it('takes another of those who tie, and what narrow columns lose', () => {
    expect(agreed(truth)).toBe(true);
    expect(agreed(answer(['a', 0.50005], ['c', 0.3], ['b', 0.3]))).toBe(true);
    expect(agreed(answer(['a', 0.5], ['b', 0.3], ['d', 0.3]))).toBe(true);
  });

  it.each([
    ['one line too few', answer(['a', 0.5], ['b', 0.3])],
    ['somebody else in a place that no tie explains', answer(['d', 0.5], ['b', 0.3], ['c', 0.3])],
    ['a key that is off', answer(['a', 0.5], ['b', 0.3002], ['c', 0.3])],
    ['a key of another step', answer(['a', 0.5], ['b', 0.31], ['c', 0.3])],
  ])('refuses %s', (_, other) => {
    expect(agreed(other)).toBe(false);
  });
});
