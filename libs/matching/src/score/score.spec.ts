import { criteria, kindCodes } from '@app/contracts';
import { acceptanceBucket, acceptanceOf } from '../acceptance/index.js';
import { fitFactor } from '../attention/index.js';
import { currentEngine, engine1, engine4, engineVersion } from '../engine-versions/index.js';
import { needFactorOf, whyNow } from '../need-factor/index.js';
import { NeedInTime, pairOf, sampleTerms } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import { sampleNeed, sampleNow, sampleOffer } from '../profiles/index.js';
import { scoreOf } from './score.js';

const pair = (offer: Partial<OfferProfile> = {}, need: Partial<NeedProfile> = {}) =>
  pairOf(sampleOffer(offer), sampleNeed(need), sampleTerms('push', { engine: engine1 }));

const inTime = (need: Partial<NeedProfile>, now = sampleNow) =>
  new NeedInTime(sampleNeed(need), sampleTerms('push', { now, engine: engine1 }));

describe('engine versions', () => {
  it('are found by name and cannot be bent', () => {
    expect(engineVersion('engine-1')).toBe(engine1);
    expect(engineVersion(currentEngine.name)).toBe(currentEngine);
    expect(engineVersion('engine-0')).toBeUndefined();
    expect(() => Object.assign(currentEngine.fit, { floor: 0 })).toThrow(TypeError);
  });

  it('weigh the six criteria of each kind to 1', () => {
    for (const kind of kindCodes) {
      const sum = criteria.reduce((total, criterion) => total + currentEngine.weights[kind][criterion], 0);
      expect(sum).toBeCloseTo(1, 12);
    }
  });
});

describe('need factor', () => {
  it.each([
    ['2026-03-02T09:00:00Z', 1, ['nobody-yet']],
    ['2026-03-04T09:00:00Z', 1.3, ['nobody-yet', 'starts-this-week']],
    ['2026-03-08T09:00:00Z', 1.6, ['starts-soon', 'nobody-yet']],
    ['2026-03-10T09:00:00Z', 2, ['starts-within-a-day', 'nobody-yet']],
  ])('rises as the first session nears: at %s, %d', (now, urgency, reasons) => {
    expect(needFactorOf(inTime({}, new Date(now))).urgency).toBe(urgency);
    expect(whyNow(inTime({}, new Date(now)))).toEqual(reasons);
  });

  it('counts the first volunteer most and each further one less', () => {
    const coverage = [0, 1, 2, 3, 4].map(
      (placesHeld) => needFactorOf(inTime({ placesWanted: 4, placesHeld })).coverage,
    );
    expect(coverage.map((value) => Number(value.toFixed(2)))).toEqual([1.5, 0.9, 0.77, 0.61, 0.4]);
  });

  it('raises for a deficit of coverage up to a half, and never lowers', () => {
    const equity = [-0.1, 0, 0.1, 0.2, 0.9].map(
      (equityDeficit) => needFactorOf(inTime({ equityDeficit })).equity,
    );
    expect(equity).toEqual([1, 1, 1.25, 1.5, 1.5]);
  });

  it('stays between 0.5 and 3', () => {
    const factor = (need: Partial<NeedProfile>, now?: Date) => needFactorOf(inTime(need, now)).factor;
    expect(factor({ placesWanted: 1, placesHeld: 1 })).toBe(0.5);
    expect(factor({ crisis: true, equityDeficit: 1 }, new Date('2026-03-10T09:00:00Z'))).toBe(3);
  });
});

describe('the need factor of the fourth engine', () => {
  const factor = (need: Partial<NeedProfile>, now: string) =>
    needFactorOf(
      new NeedInTime(sampleNeed(need), sampleTerms('push', { now: new Date(now), engine: engine4 })),
    ).factor;

  it('puts whoever has nobody before another place of whoever has, even on the eve', () => {
    const nobodyYet = factor({ placesWanted: 4 }, '2026-03-02T09:00:00Z');
    const secondTomorrow = factor({ placesWanted: 4, placesHeld: 1 }, '2026-03-10T09:00:00Z');
    expect(nobodyYet).toBeGreaterThanOrEqual(3);
    expect(secondTomorrow).toBeLessThan(nobodyYet);
  });

  it('cuts off no raise of those who have nobody: the eve, a crisis, a breach of fairness', () => {
    const eve = '2026-03-10T09:00:00Z';
    expect(factor({ publishedAtMs: null }, eve)).toBeCloseTo(6, 12);
    expect(factor({ publishedAtMs: null, crisis: true, equityDeficit: 0.4 }, eve)).toBeCloseTo(18, 12);
  });
});

describe('acceptance', () => {
  it('is higher when the kind is ticked, the way short and the offer fresh', () => {
    const base = acceptanceOf(pair());
    expect(base).toBeGreaterThan(0.1);
    expect(base).toBeLessThan(0.2);
    expect(acceptanceOf(pair({ kinds: [], anythingUseful: true }))).toBeLessThan(base);
    expect(acceptanceOf(pair({ lon: 2.3 }))).toBeLessThan(base);
    expect(acceptanceOf(pair({ publishedAtMs: 0 }))).toBeLessThan(base);
  });

  it('is shrunk from the model towards the own answers, eight answers halfway', () => {
    const { solicitation } = sampleOffer();
    const model = acceptanceOf(pair());
    const answered = (asks: number, accepts: number) =>
      acceptanceOf(pair({ solicitation: { ...solicitation, asks, accepts } }));
    expect(answered(8, 8)).toBeCloseTo((model + 1) / 2, 12);
    expect(answered(8, 0)).toBeCloseTo(model / 2, 12);
  });

  it('recovers in days from a question left without answer', () => {
    const { solicitation } = sampleOffer();
    const after = (days: number) =>
      acceptanceOf(
        pair({
          solicitation: { ...solicitation, lastUnansweredAtMs: sampleNow.getTime() - days * 86_400_000 },
        }),
      ) / acceptanceOf(pair());
    expect([0, 5, 50].map((days) => Number(after(days).toFixed(2)))).toEqual([0, 0.63, 1]);
  });

  it('never sees which association asks', () => {
    expect(acceptanceOf(pair({}, { associationId: 'another' }))).toBe(acceptanceOf(pair()));
  });

  it('is stored as a bucket', () => {
    const { buckets } = engine1.acceptance;
    expect([0.01, 0.05, 0.06, 0.3, 0.9].map((a) => acceptanceBucket(a, buckets))).toEqual([0, 0, 1, 3, 4]);
  });
});

describe('score', () => {
  it('is A × N × F, less the cost of an invitation for a push', () => {
    const { acceptance, needFactor, fit, rank, net, quality } = scoreOf(pair());
    expect(fit).toBe(fitFactor(quality, pair()));
    expect(rank).toBe(acceptance * needFactor * fit);
    expect(net).toBeCloseTo(rank - 0.02, 12);
  });

  it('gives a fit of 1 at Q 0.75 and never more than the cap', () => {
    expect([0, 0.75, 1].map((quality) => Number(fitFactor(quality, pair()).toFixed(3)))).toEqual([
      0.3, 1, 1.21,
    ]);
  });

  it('is a number even for a pair that fails its gates', () => {
    expect(Object.values(scoreOf(pair({ lon: null, kinds: [] }))).every(Number.isFinite)).toBe(true);
  });
});
