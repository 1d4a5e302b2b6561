import fc from 'fast-check';
import { currentEngine } from '../engine-versions/index.js';
import { evaluateGates } from '../gates/index.js';
import type { MatchTerms } from '../pair/index.js';
import { pairOf, sampleTerms } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import { sampleNeed, sampleOffer, sessionProfile } from '../profiles/index.js';
import { drawnNeed, drawnOffer, seededDraw } from '../profiles/drawn-profiles.js';
import { scoreOf } from '../score/index.js';
import type { Candidate } from './candidate-index.js';
import { candidateOf } from './candidate-of.js';
import { LinearScanIndex } from './linear-scan-index.js';
import { compareRanked } from './ranking.js';

/** The same answer without columns, heap or short cuts. */
function bruteForce(
  offers: Iterable<OfferProfile>,
  need: NeedProfile,
  count: number,
  terms: MatchTerms,
  worth: (candidate: Candidate) => boolean,
) {
  const passing: Candidate[] = [];
  for (const offer of offers) {
    if (evaluateGates(offer, need, terms).some(({ passed }) => !passed)) continue;
    const pair = pairOf(offer, need, terms);
    passing.push(candidateOf(pair, scoreOf(pair)));
  }
  const ranked = passing.sort((a, b) => compareRanked(a, b, terms.engine.tieStep));
  return ranked.filter(worth).slice(0, count);
}

const anybody = () => true;
const onCall = (candidate: Candidate) => candidate.onCall;

describe('LinearScanIndex', () => {
  it('answers as a loop over plain objects does, after any sequence of changes', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = seededDraw(seed);
        const index = new LinearScanIndex();
        const offers = new Map<string, OfferProfile>();
        for (let step = draw(1, 40); step > 0; step--) {
          const offer = drawnOffer(draw, draw(0, 30));
          const removed = draw(1, 6) === 1;
          const done = removed ? index.remove(offer.offerId) : index.upsert(offer);
          expect(done).toBe(removed ? offers.delete(offer.offerId) : true);
          if (!removed) offers.set(offer.offerId, offer);
        }
        expect(index.size).toBe(offers.size);
        for (let ordinal = 0; ordinal < 3; ordinal++) {
          const need = drawnNeed(draw, ordinal);
          for (const mode of ['push', 'pull', 'answer'] as const) {
            const terms = sampleTerms(mode);
            const expected = bruteForce(offers.values(), need, 5, terms, anybody);
            found += expected.length;
            expect(index.candidatesOf(need, 5, terms)).toEqual(expected);
            const few = bruteForce(offers.values(), need, 2, terms, onCall);
            expect(index.candidatesOf(need, 2, terms, onCall)).toEqual(few);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(300);
  });

  it('leaves nobody out of those who may be asked for a kind', () => {
    const draw = seededDraw(7);
    const offers = Array.from({ length: 200 }, (_, ordinal) => drawnOffer(draw, ordinal));
    const index = new LinearScanIndex();
    for (const offer of offers) index.upsert(offer);
    const wanting = ({ active, consented, kinds, solicitation }: OfferProfile) =>
      active && consented && kinds.includes('mentoring') && !solicitation.mutedKinds.includes('mentoring');
    const found = new Set(index.offersFor('mentoring'));
    expect(found.size).toBeGreaterThan(0);
    expect(found.size).toBeLessThan(200);
    expect(offers.filter((offer) => wanting(offer) && !found.has(offer))).toEqual([]);
  });

  it('finds every offer whose volunteer fits, in an order that the sequence of changes does not move', () => {
    const offers = Array.from({ length: 700 }, (_, i) => sampleOffer({ offerId: `offer-${i}` }));
    const forward = new LinearScanIndex();
    const backward = new LinearScanIndex();
    for (const offer of offers) forward.upsert(offer);
    for (const offer of offers.toReversed()) backward.upsert(offer);
    const ids = (index: LinearScanIndex) =>
      index.candidatesOf(sampleNeed(), 700, sampleTerms('push')).map(({ offerId }) => offerId);
    expect(new Set(ids(forward)).size).toBe(700);
    expect(ids(forward)).toEqual(ids(backward));
    const first = forward.candidatesOf(sampleNeed(), 50, sampleTerms('push'));
    expect(first.map(({ offerId }) => offerId)).toEqual(ids(backward).slice(0, 50));
    expect(ids(forward)).not.toEqual(offers.map(({ offerId }) => offerId));
  });

  it('finds who is free from the second session of a week on, where one a week is asked', () => {
    const index = new LinearScanIndex();
    const weekly = [{ day: 4, fromMinute: 1080, toMinute: 1260 } as const];
    index.upsert(sampleOffer({ availability: { weekly, from: '2026-03-12', exceptions: [] } }));
    const sessions = ['2026-03-10', '2026-03-12'].map((date) =>
      sessionProfile(new Date(`${date}T17:30:00Z`), new Date(`${date}T19:00:00Z`), 'Europe/Paris'),
    );
    const need = sampleNeed({ sessions, minimumSessionsPerWeek: 1 });
    expect(index.candidatesOf(need, 5, sampleTerms('push'))).toHaveLength(1);
  });

  it('puts those never asked first among equals', () => {
    const index = new LinearScanIndex();
    const { solicitation } = sampleOffer();
    const asked = { ...solicitation, asks: 1, accepts: 0 };
    // Published so that the one answer missing is made up for within the step of a tie.
    index.upsert(sampleOffer({ offerId: 'asked', solicitation: asked, wentWellWith: [] }));
    index.upsert(sampleOffer({ offerId: 'never' }));
    const terms = { ...sampleTerms('pull'), engine: { ...currentEngine, tieStep: 10 } };
    expect(index.candidatesOf(sampleNeed(), 2, terms).map(({ offerId }) => offerId)).toEqual([
      'never',
      'asked',
    ]);
  });

  it('ignores a version older than the one it holds', () => {
    const index = new LinearScanIndex();
    index.upsert(sampleOffer({ offerVersion: 3 }));
    expect(index.upsert(sampleOffer({ offerVersion: 2, active: false }))).toBe(false);
    expect(index.offer('offer-1')?.active).toBe(true);
  });

  it('lets no number in that is not one', () => {
    const index = new LinearScanIndex();
    expect(() => index.upsert(sampleOffer({ lon: Number.NaN }))).toThrow(
      expect.objectContaining({ code: 'profile-number-invalid', pointer: '/lon' }),
    );
    expect(() => index.upsert(sampleOffer({ maxTravelKm: -1 }))).toThrow('profile-number-invalid');
    expect(index.size).toBe(0);
  });
});
