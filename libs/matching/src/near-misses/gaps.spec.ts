import type { FillTimes, GapSquare } from './gaps.js';
import { gapsOf } from './gaps.js';

const lessons: GapSquare = { district: '75119', kind: 'french-lessons', language: null };
const dari: GapSquare = { district: '75118', kind: 'interpreting', language: 'prs' };
const times = (square: GapSquare, fills: number, openDays: number): FillTimes => ({
  ...square,
  fills,
  openDays,
});
const waitOf = (square: GapSquare, recent: readonly FillTimes[]) =>
  gapsOf([{ ...square, places: 8 }], recent)[0]!.waitDays;

describe('gapsOf', () => {
  it('tells the largest gaps first, and no count below five', () => {
    const gaps = gapsOf(
      [
        { ...dari, places: 3 },
        { ...lessons, places: 12 },
      ],
      [],
    );
    expect(gaps).toMatchObject([
      { kind: 'french-lessons', places: 12 },
      { kind: 'interpreting', places: null },
    ]);
    const fewer = gapsOf(
      [
        { ...lessons, places: 1 },
        { ...dari, places: 4 },
      ],
      [],
    );
    const more = gapsOf(
      [
        { ...lessons, places: 4 },
        { ...dari, places: 1 },
      ],
      [],
    );
    expect(fewer).toEqual(more);
  });

  it('predicts nothing from too little', () => {
    expect(waitOf(lessons, [times(lessons, 19, 19)])).toBeNull();
    expect(waitOf(lessons, [times(lessons, 20, 20)])).toBe(1);
  });

  it('draws few data to the mean of the kind and of the city, and many away from it', () => {
    const city = times(lessons, 400, 800);
    expect(waitOf(dari, [city])).toBe(2);
    const few = waitOf(dari, [city, times(dari, 1, 30)])!;
    const many = waitOf(dari, [city, times(dari, 100, 3000)])!;
    expect(few).toBeGreaterThan(2);
    expect(many).toBeGreaterThan(few);
    expect(many).toBeLessThanOrEqual(30);
  });

  it('counts the time of places that nobody took', () => {
    const city = times(lessons, 400, 800);
    expect(waitOf(dari, [city, times(dari, 0, 300)])!).toBeGreaterThan(waitOf(dari, [city])!);
  });
});
