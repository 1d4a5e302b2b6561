import { inTurn } from './in-turn.js';

const need = (needId: string, publishedAtMs: number) => ({ needId, publishedAtMs });
const [oldest, old, twin, young] = [need('d', 1), need('b', 2), need('c', 2), need('a', 3)];
const names = (needs: readonly { readonly needId: string }[]) => needs.map(({ needId }) => needId).join('');

describe('inTurn', () => {
  it('takes those that wait longest first', () => {
    expect(names(inTurn([young, twin, old, oldest]))).toBe('dbca');
  });

  it.each([
    ['it', twin, 'cadb'],
    ['whoever came after it, when it is gone', need('bb', 2), 'cadb'],
    ['the head, when everybody after it is gone', need('z', 9), 'dbca'],
  ])('begins where the last batch ran out of time with %s', (_, notReached, expected) => {
    expect(names(inTurn([young, twin, old, oldest], notReached))).toBe(expected);
  });
});
