import fc from 'fast-check';
import { LinearScanIndex } from '../candidate-index/index.js';
import { NeedInTime, sampleTerms } from '../pair/index.js';
import { drawnNeed, drawnOffer, seededDraw } from '../profiles/drawn-profiles.js';
import type { ListLine } from './index.js';
import { compareLines, lineIn, lineOf, listDifferences, Reserve } from './index.js';

const line = (offerId: string, score: number): ListLine => ({
  offerId,
  volunteerId: offerId,
  offerVersion: 1,
  score,
  fit: 0.5,
  acceptance: 0.2,
});
const ids = (lines: readonly ListLine[] | undefined) => lines?.map(({ offerId }) => offerId);
const never = () => false;
const storedAs = (...lines: readonly ListLine[]) => new Map(lines.map((one) => [one.offerId, one]));

describe('the lines of a list', () => {
  it('are in the order of the index, whichever city is drawn', () => {
    const terms = sampleTerms('pull');
    const { tieStep } = terms.engine;
    let compared = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const draw = seededDraw(seed);
      const index = new LinearScanIndex();
      const offers = Array.from({ length: 80 }, (_, ordinal) => drawnOffer(draw, ordinal));
      for (const offer of offers) index.upsert(offer);
      const need = drawnNeed(draw, seed);
      const found = index.candidatesOf(need, 100, terms).map((candidate) => lineOf(candidate, tieStep));
      const inTime = new NeedInTime(need, terms);
      const alone = offers.flatMap((offer) => lineIn(offer, inTime) ?? []);
      expect(alone.toSorted(compareLines)).toEqual(found);
      compared += found.length;
    }
    expect(compared).toBeGreaterThan(50);
  });
});

describe('Reserve', () => {
  it('agrees with a search anew after any changes, or says that it cannot know', () => {
    const change = fc.tuple(fc.integer({ min: 0, max: 14 }), fc.option(fc.integer({ min: 1, max: 40 })));
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 40 }),
        fc.array(change, { maxLength: 40 }),
        (before, after) => {
          const now = new Map<string, ListLine>();
          const turn = ([offer, score]: readonly [number, number | null]) => {
            const offerId = `offer-${offer}`;
            if (score === null) now.delete(offerId);
            else now.set(offerId, line(offerId, score + offer / 100));
            return offerId;
          };
          const anew = () => [...now.values()].toSorted(compareLines);
          before.forEach(turn);
          const reserve = new Reserve(anew().slice(0, 6), 6);
          for (const step of after) {
            const offerId = turn(step);
            reserve.place(offerId, now.get(offerId));
            expect([undefined, anew().slice(0, 3)]).toContainEqual(reserve.top(3));
          }
        },
      ),
    );
  });

  it('fills a place from those in reserve, until they are used up', () => {
    const reserve = new Reserve([line('a', 4), line('b', 3), line('c', 2)], 3);
    reserve.place('a', undefined);
    expect(ids(reserve.top(2))).toEqual(['b', 'c']);
    reserve.place('b', undefined);
    expect(reserve.top(2)).toBeUndefined();
  });

  it('knows that nobody was left out where there was room', () => {
    const reserve = new Reserve([line('a', 4)], 3);
    reserve.place('a', undefined);
    expect(reserve.top(2)).toEqual([]);
    reserve.place('z', line('z', 0.1));
    expect(ids(reserve.top(2))).toEqual(['z']);
  });
});

describe('the differences of a list', () => {
  it('are none when the order is the same, although the hours moved the scores', () => {
    const stored = storedAs(line('a', 0.9), line('b', 0.5));
    expect(listDifferences(stored, [line('a', 0.895), line('b', 0.499)], never)).toEqual({
      leaving: [],
      writing: [],
    });
  });

  it('are one line for one who enters, one who leaves, or one whose words change', () => {
    const stored = storedAs(line('a', 0.9), line('b', 0.5));
    const entering = listDifferences(stored, [line('a', 0.9), line('n', 0.7), line('b', 0.5)], never);
    expect([entering.leaving, ids(entering.writing)]).toEqual([[], ['n']]);
    expect(listDifferences(stored, [line('b', 0.5)], never)).toEqual({ leaving: ['a'], writing: [] });
    const retold = listDifferences(stored, [...stored.values()], ({ offerId }) => offerId === 'b');
    expect(ids(retold.writing)).toEqual(['b']);
  });

  it('always leave the stored list in the wanted order', () => {
    const scores = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 30 })), {
      selector: ([offer]) => offer,
    });
    const lines = scores.map((all) => all.map(([offer, score]) => line(`o${offer}`, score + offer / 100)));
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const stored = new Map(before.map((one) => [one.offerId, one]));
        const wanted = after.toSorted(compareLines);
        const { leaving, writing } = listDifferences(stored, wanted, never);
        for (const offerId of leaving) stored.delete(offerId);
        for (const one of writing) stored.set(one.offerId, one);
        expect(ids([...stored.values()].toSorted(compareLines))).toEqual(ids(wanted));
      }),
    );
  });
});
