import { kindCodes } from '@app/contracts';
import fc from 'fast-check';
import { sampleTerms } from '../pair/index.js';
import { sampleNeed, sampleOffer } from '../profiles/index.js';
import { seededDraw } from '../profiles/drawn-profiles.js';
import { anyCity } from './any-city.fixture.js';
import { anyTerms } from './any-terms.fixture.js';
import { BitmapIndex } from './bitmap-index.js';
import type { Candidate, CandidateIndex } from './candidate-index.js';
import { LinearScanIndex } from './linear-scan-index.js';

const modes = ['push', 'pull', 'answer'] as const;

const anybody = () => true;
const onCall = (candidate: Candidate) => candidate.onCall;

describe('BitmapIndex', () => {
  it('answers as the linear scan does: any city, any kind, any mode, any sequence of changes', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = seededDraw(seed);
        const city = anyCity(draw);
        const [index, oracle] = [new BitmapIndex(), new LinearScanIndex()];
        const loaded = Array.from({ length: draw(0, 20) }, (_, ordinal) => city.offer(ordinal));
        index.load(loaded);
        for (const offer of loaded) oracle.upsert(offer);
        for (let step = draw(1, 60); step > 0; step--) {
          const offer = { ...city.offer(draw(0, 30)), offerVersion: draw(1, 3) };
          const removed = draw(1, 6) === 1;
          const change = (one: CandidateIndex) => (removed ? one.remove(offer.offerId) : one.upsert(offer));
          expect(change(index)).toBe(change(oracle));
        }
        expect(index.size).toBe(oracle.size);
        for (let ordinal = 0; ordinal < 3; ordinal++) {
          const need = city.need(ordinal);
          for (const mode of modes) {
            const terms = anyTerms(draw, mode);
            for (const [count, worth] of [
              [draw(0, 6), anybody],
              [2, onCall],
            ] as const) {
              const expected = oracle.candidatesOf(need, count, terms, worth);
              found += expected.length;
              expect(index.candidatesOf(need, count, terms, worth)).toEqual(expected);
            }
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it('keeps its answers while zones grow, empty and fill again', () => {
    const draw = seededDraw(3);
    const city = anyCity(draw);
    const [index, oracle] = [new BitmapIndex(), new LinearScanIndex()];
    for (let step = 0; step < 3000; step++) {
      const offer = city.offer(draw(0, 400));
      for (const one of [index, oracle]) {
        if (step % 1000 > 700) one.remove(offer.offerId);
        else one.upsert(offer);
      }
      if (step % 50 > 0) continue;
      const need = city.need(0);
      const terms = anyTerms(draw, modes[step % 3]!);
      expect(index.candidatesOf(need, 20, terms)).toEqual(oracle.candidatesOf(need, 20, terms));
    }
  });

  it('names whom it may ask for a kind, as the linear scan does', () => {
    const draw = seededDraw(11);
    const city = anyCity(draw);
    const [index, oracle] = [new BitmapIndex(), new LinearScanIndex()];
    for (let ordinal = 0; ordinal < 200; ordinal++) {
      const offer = city.offer(ordinal);
      for (const one of [index, oracle]) one.upsert(offer);
    }
    index.remove('offer-7');
    oracle.remove('offer-7');
    for (const kind of kindCodes) expect([...index.offersFor(kind)]).toEqual([...oracle.offersFor(kind)]);
  });

  it('ignores a version older than the one it holds', () => {
    const index = new BitmapIndex();
    index.upsert(sampleOffer({ offerVersion: 3 }));
    expect(index.upsert(sampleOffer({ offerVersion: 2, active: false }))).toBe(false);
    expect(index.candidatesOf(sampleNeed(), 1, sampleTerms())).toHaveLength(1);
  });

  it('lets no number in that is not one, and keeps what it held', () => {
    const index = new BitmapIndex();
    index.upsert(sampleOffer());
    const refused = expect.objectContaining({ code: 'profile-number-invalid', pointer: '/lat' });
    expect(() => index.upsert(sampleOffer({ offerVersion: 2, lat: Number.NaN }))).toThrow(refused);
    expect(index.candidatesOf(sampleNeed(), 1, sampleTerms())).toMatchObject([{ offerVersion: 1 }]);
  });
});
