import { seededDraw } from '../profiles/drawn-profiles.js';
import { RangeStore } from './range-store.js';

/** Every pair of the list, nothing a minute longer, nothing behind it. */
function holdsExactly(store: RangeStore, row: number, list: readonly number[]): boolean {
  const longer = list.map((minute, i) => minute + (i % 2));
  const behind = list.length * 350;
  return (
    store.holds(row, list, true) &&
    !(longer.length > 0 && store.holds(row, longer, false)) &&
    !store.holds(row, [behind, behind + 1], false)
  );
}

describe('RangeStore', () => {
  it('holds what was written last, however often lists grow and shrink', () => {
    const draw = seededDraw(7);
    const store = new RangeStore();
    const rows = 40;
    store.grow(rows);
    const written: number[][] = Array.from({ length: rows }, () => []);
    for (let step = 0; step < 800; step++) {
      const row = draw(0, rows - 1);
      const pairs = Math.min(20, draw(0, 30));
      const list = Array.from({ length: pairs }, (_, i) => [i * 700, i * 700 + draw(100, 600)]).flat();
      store.write(row, list);
      written[row] = list;
      expect(written.every((kept, row) => holdsExactly(store, row, kept))).toBe(true);
    }
  });

  it('keeps its lists when rows are added', () => {
    const store = new RangeStore();
    store.grow(2);
    store.write(1, [60, 120]);
    store.grow(4);
    store.write(3, [0, 30]);
    expect([store.holds(1, [60, 120], true), store.holds(3, [60, 120], true)]).toEqual([true, false]);
  });
});
