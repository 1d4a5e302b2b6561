import fc from 'fast-check';
import { promisedAfterMs } from '../pair/index.js';
import type { NeedProfile } from '../profiles/index.js';
import { seededDraw } from '../profiles/drawn-profiles.js';
import { anyCity } from './any-city.fixture.js';
import { anyTerms } from './any-terms.fixture.js';
import { NeedIndex } from './need-index.js';
import { needsOf } from './needs-of.js';

describe('NeedIndex', () => {
  it('answers as a scan of all needs does: any city, any kind, any terms, whatever changes between two questions', () => {
    let [fitting, given, held] = [0, 0, 0];
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = seededDraw(seed);
        const city = anyCity(draw);
        const index = new NeedIndex();
        const change = () => {
          const need = city.need(draw(0, 25));
          if (draw(1, 6) === 1) index.remove(need.needId);
          else index.upsert(need);
        };
        for (let step = draw(1, 60); step > 0; step--) change();
        for (let ordinal = 0; ordinal < 4; ordinal++) {
          const offer = city.offer(ordinal);
          for (const mode of ['push', 'pull', 'answer'] as const) {
            change();
            const terms = anyTerms(draw, mode);
            const expected = needsOf(offer, index, index.size, terms);
            const found = index.mayFit(offer, mode, promisedAfterMs(terms));
            expect(needsOf(offer, found, index.size, terms)).toEqual(expected);
            expect(new Set(found).size).toBe(found.length);
            const count = draw(0, 4);
            expect(index.bestFor(offer, count, terms)).toEqual(expected.slice(0, count));
            const worth = ({ needId }: NeedProfile) => needId < 'need-15';
            const worthy = expected.filter(({ needId }) => needId < 'need-15');
            expect(index.bestFor(offer, 2, terms, worth)).toEqual(worthy.slice(0, 2));
            [fitting, given, held] = [fitting + expected.length, given + found.length, held + index.size];
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(fitting).toBeGreaterThan(1000);
    // It would be no index if it gave nearly all.
    expect(given).toBeLessThan(held / 3);
  });

  it('holds what was put in last', () => {
    const index = new NeedIndex();
    const draw = seededDraw(1);
    const city = anyCity(draw);
    const [first, second] = [city.need(1), city.need(1)];
    index.upsert(first);
    index.upsert(second);
    index.upsert(city.need(2));
    expect(index.need('need-1')).toBe(second);
    expect([index.size, [...index].length]).toEqual([2, 2]);
    expect([index.remove('need-1'), index.remove('need-1'), index.need('need-1')]).toEqual([
      true,
      false,
      undefined,
    ]);
  });
});
