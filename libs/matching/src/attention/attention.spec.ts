import type { KindCode } from '@app/contracts';
import { languageCodes } from '@app/contracts';
import type { ScarcityOutlook } from '@app/domain/profiles';
import fc from 'fast-check';
import { engine1, engine2 } from '../engine-versions/index.js';
import { needFactorOf } from '../need-factor/index.js';
import { NeedInTime, pairOf, sampleTerms } from '../pair/index.js';
import { drawnNeed, drawnOffer, seededDraw } from '../profiles/drawn-profiles.js';
import { sampleNeed, sampleNow, sampleOffer } from '../profiles/index.js';
import { scoreOf } from '../score/index.js';
import { neverAskedLift, scarcityPrice } from './attention.js';

const dayMs = 86_400_000;
const terms = (scarcity?: ScarcityOutlook, engine = engine2) => sampleTerms('push', { engine, scarcity });
const price = (kinds: readonly KindCode[], asked: KindCode, scarcity?: ScarcityOutlook) =>
  scarcityPrice(pairOf(sampleOffer({ kinds }), sampleNeed({ kind: asked }), terms(scarcity)));

describe('scarcity price', () => {
  const interpreting = (forecastNeeds: number, activeOffers: number): ScarcityOutlook => ({
    interpreting: { forecastNeeds, activeOffers },
  });

  it('is charged to an offer of a scarce kind that is asked for another, and to nobody else', () => {
    const scarce = interpreting(2, 1);
    expect(price(['interpreting', 'french-lessons'], 'french-lessons', scarce)).toBe(0.12);
    expect(price(['interpreting', 'french-lessons'], 'interpreting', scarce)).toBe(0);
    expect(price(['french-lessons'], 'french-lessons', scarce)).toBe(0);
    expect(price(['interpreting', 'french-lessons'], 'french-lessons')).toBe(0);
  });

  it.each([
    [0, 10, 0],
    [5, 10, 0.03],
    [10, 10, 0.06],
    [20, 10, 0.12],
    [900, 10, 0.12],
    [1, 0, 0.06],
  ])('grows with the needs in sight for each offer: %d needs, %d offers, %d', (needs, offers, expected) => {
    expect(price(['interpreting', 'conversation'], 'conversation', interpreting(needs, offers))).toBeCloseTo(
      expected,
      12,
    );
  });

  it('takes the dearest of several scarce kinds', () => {
    const outlook = { ...interpreting(1, 1), 'legal-support': { forecastNeeds: 3, activeOffers: 1 } };
    expect(price(['interpreting', 'legal-support', 'event'], 'event', outlook)).toBe(0.12);
    expect(price(['interpreting', 'legal-support'], 'legal-support', outlook)).toBe(0.06);
  });

  it('never reads the languages that a person speaks', () => {
    const spoken = languageCodes.map((code) => ({ code, level: 'native' as const }));
    const outlook = interpreting(9, 1);
    for (const languages of [[], spoken]) {
      const asked = pairOf(sampleOffer({ languages }), sampleNeed(), terms(outlook));
      expect(scarcityPrice(asked)).toBe(0);
    }
  });

  it('lowers what a push is worth and leaves lists alone', () => {
    const pair = pairOf(
      sampleOffer({ kinds: ['interpreting', 'french-lessons'] }),
      sampleNeed(),
      terms(interpreting(2, 1)),
    );
    const { rank, net, lift } = scoreOf(pair);
    expect(net).toBeCloseTo(rank * lift - 0.12 - 0.02, 12);
    const free = pairOf(pair.offer, pair.need, terms());
    expect(scoreOf(free).rank).toBe(rank);
  });
});

describe('what waiting raises', () => {
  const after = (days: number) => ({ publishedAtMs: sampleNow.getTime() - days * dayMs });

  it('is an offer never asked, by a tenth at most', () => {
    const lift = (days: number, asks = 0) => {
      const solicitation = { ...sampleOffer().solicitation, asks };
      return neverAskedLift(pairOf(sampleOffer({ ...after(days), solicitation }), sampleNeed(), terms()));
    };
    expect([0, 14, 28, 300].map((days) => lift(days))).toEqual([1, 1.05, 1.1, 1.1]);
    expect(lift(300, 1)).toBe(1);
    expect(lift(-1)).toBe(1);
  });

  it('is a need that has been open for long, by a tenth at most', () => {
    const waiting = (publishedAtMs: number | null) =>
      needFactorOf(new NeedInTime(sampleNeed({ publishedAtMs }), terms())).waiting;
    expect([0, 7, 14, 90].map((days) => waiting(after(days).publishedAtMs))).toEqual([1, 1.05, 1.1, 1.1]);
    expect(waiting(null)).toBe(1);
  });

  it('and a group in breach may be raised up to 2, in the engine that reads it', () => {
    const equity = (equityDeficit: number, engine = engine2) =>
      needFactorOf(new NeedInTime(sampleNeed({ equityDeficit }), terms(undefined, engine))).equity;
    expect([0, 0.1, 0.2, 0.4, 0.9].map((deficit) => equity(deficit))).toEqual([1, 1.25, 1.5, 2, 2]);
    expect(equity(0.4, engine1)).toBe(1.5);
  });

  it('only ever raises: no pair is worth less than in the engine before, prices aside', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = seededDraw(seed);
        const [offer, need] = [drawnOffer(draw, 0), drawnNeed(draw, 0)];
        const before = scoreOf(pairOf(offer, need, terms(undefined, engine1)));
        const now = scoreOf(pairOf(offer, need, terms()));
        expect(now.net).toBeGreaterThanOrEqual(before.net);
        expect(now.quality).toBe(before.quality);
        expect(now.acceptance).toBe(before.acceptance);
      }),
      { numRuns: 300 },
    );
  });
});
