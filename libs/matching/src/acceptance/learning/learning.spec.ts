import { kindCodes } from '@app/contracts';
import type { AnswerFacts, RecordedAnswer } from '@app/domain/invitations';
import { engine2 } from '../../engine-versions/index.js';
import { pairOf, sampleTerms } from '../../pair/index.js';
import type { Draw } from '../../profiles/drawn-profiles.js';
import { drawnNeed, drawnOffer, seededDraw } from '../../profiles/drawn-profiles.js';
import { sampleNeed, sampleOffer } from '../../profiles/index.js';
import { acceptanceOf, startAcceptance } from '../acceptance.js';
import { answerFactsOf } from '../facts.js';
import { brierScore, calibrationError } from './calibration.js';
import { acceptanceFeatures, correctedChance, mostCorrection, raisedChance } from './features.js';
import { learnAcceptance } from './learn-acceptance.js';
import { acceptanceFactsOf } from './recorded-facts.js';

const fraction = (draw: Draw): number => draw(0, 999_999) / 1_000_000;

/** Answers of people drawn at random, each a yes with the chance given. */
function answered(
  count: number,
  seed: number,
  chanceOf: (facts: AnswerFacts) => number,
  unanswered: (draw: Draw) => number | null = () => null,
): readonly RecordedAnswer[] {
  const draw = seededDraw(seed);
  return Array.from({ length: count }, (_, i) => {
    const pair = pairOf(drawnOffer(draw, i), drawnNeed(draw, i), sampleTerms());
    const facts = { ...answerFactsOf(pair), daysSinceUnanswered: unanswered(draw) };
    return { id: `invitation-${i}`, facts, propensity: 1, yes: fraction(draw) < chanceOf(facts) };
  });
}

const coefficients = (known: Readonly<Record<string, number>>): readonly number[] =>
  acceptanceFeatures.map((name) => known[name] ?? 0);
const start = (facts: AnswerFacts) => startAcceptance(acceptanceFactsOf(facts, engine2));

describe('learning from answers', () => {
  const truth = { constant: 0.6, evening: 0.7, km: -1.6, 'accepted-share': 1.5, 'kind:mentoring': -0.9 };
  const corrected = (facts: AnswerFacts) => correctedChance(start(facts), facts, coefficients(truth));

  it('finds the coefficients that made the answers', () => {
    const { verdict, coefficients: found, metrics } = learnAcceptance(answered(8000, 1, corrected), engine2);
    expect(verdict).toBe('usable');
    const of = (name: string) => found[acceptanceFeatures.indexOf(name)]!;
    for (const name of ['evening', 'km', 'accepted-share'] as const)
      expect(Math.abs(of(name) - truth[name])).toBeLessThan(0.5);
    expect(of('kind:mentoring') - of('kind:conversation')).toBeCloseTo(-0.9, 0);
    expect(metrics.calibrationError).toBeLessThan(0.03);
    expect(metrics.brier!).toBeLessThan(metrics.priorBrier!);
  });

  it('learns that people recover later from a question left open', () => {
    // Twice the five days of the start value; nobody is asked again within two days.
    const later = (facts: AnswerFacts) => {
      const days = facts.daysSinceUnanswered;
      return days === null
        ? corrected(facts)
        : (corrected(facts) * (1 - Math.exp(-days / 10))) / (1 - Math.exp(-days / 5));
    };
    const asked = (draw: Draw) => (draw(0, 1) === 0 ? null : draw(2, 20));
    const answers = answered(3000, 8, later, asked);
    const { verdict, coefficients: found } = learnAcceptance(answers, engine2);
    const off = (chanceOf: (facts: AnswerFacts) => number) =>
      answers
        .filter(({ facts }) => facts.daysSinceUnanswered !== null && facts.daysSinceUnanswered < 6)
        .reduce((sum, { facts }) => sum + Math.abs(chanceOf(facts) - later(facts)), 0);
    const silent = acceptanceFeatures.map((name, i) => (name === 'unanswered-lately' ? 0 : found[i]!));
    const corrects = (fit: readonly number[]) => off((facts) => correctedChance(start(facts), facts, fit));
    expect(verdict).toBe('usable');
    expect(corrects(found)).toBeLessThan(corrects(silent) / 2);
  });

  it('counts an answer for all those who were as unlikely to be asked', () => {
    // Alike to every feature: of a thousand sure to be asked one in five says yes; of a thousand of whom one in ten was
    // asked, three in five.
    const [answer] = answered(1, 2, start);
    const alike = (count: number, kept: number, propensity: number) =>
      Array.from({ length: count }, (_, i) => ({
        ...answer!,
        id: `${propensity}-${i}`,
        propensity,
        yes: i < kept,
      }));
    const { coefficients: fit } = learnAcceptance([...alike(1000, 200, 1), ...alike(100, 60, 0.1)], engine2);
    expect(correctedChance(start(answer!.facts), answer!.facts, fit)).toBeCloseTo(0.4, 2);
  });

  it('says nothing before there are enough answers', () => {
    expect(learnAcceptance(answered(499, 3, corrected), engine2)).toMatchObject({
      verdict: 'too-few-answers',
      metrics: { answers: 499, calibrationError: null },
    });
  });

  it('falls back to the start values where the answers follow no such law', () => {
    // Yes near by and far away, never in between: no line through the kilometres tells that.
    const bent = answered(2500, 4, ({ km }) => (km < 3 || km > 9 ? 0.75 : 0.02));
    expect(learnAcceptance(bent, engine2).verdict).toBe('not-calibrated');
  });

  it('falls back where the start values were right already', () => {
    expect(learnAcceptance(answered(1000, 5, start), engine2).verdict).toBe('not-better');
  });

  it('gives the same for the same answers in any order', () => {
    const answers = answered(600, 6, corrected);
    expect(learnAcceptance(answers.toReversed(), engine2)).toEqual(learnAcceptance(answers, engine2));
  });
});

describe('what learning may read', () => {
  const facts = answerFactsOf(pairOf(sampleOffer(), sampleNeed(), sampleTerms()));

  it('is this list: a new fact is a decision, and fails here first', () => {
    expect(Object.keys(facts).toSorted()).toEqual([
      'accepts',
      'asks',
      'channel',
      'continuity',
      'daysSinceOffer',
      'daysSinceUnanswered',
      'hour',
      'kind',
      'km',
      'language',
      'leadHours',
      'motivation',
      'schedule',
      'skills',
      'ticked',
      'travel',
      'weekday',
    ] satisfies readonly (keyof AnswerFacts)[]);
    expect(acceptanceFeatures).toEqual([
      ...'constant skills motivation schedule travel language continuity km days-since-offer lead-time'.split(
        ' ',
      ),
      ...'no-date weekend morning evening accepted-share times-asked unanswered-lately'.split(' '),
      ...kindCodes.map((kind) => `kind:${kind}`),
    ]);
  });

  it('knows when the session is on the wall clock', () => {
    expect(facts).toMatchObject({ weekday: 2, hour: 18, leadHours: 200.5, km: expect.closeTo(2.9, 1) });
  });

  it('is blind to who asks', () => {
    const asked = (associationId: string) =>
      answerFactsOf(pairOf(sampleOffer(), sampleNeed({ associationId }), sampleTerms()));
    expect(asked('association-9')).toEqual(facts);
  });
});

describe('a learned correction', () => {
  const learned = (known: Readonly<Record<string, number>>) => ({
    modelId: 'model-1',
    features: acceptanceFeatures,
    coefficients: coefficients(known),
  });
  const chance = (known?: Readonly<Record<string, number>>) =>
    acceptanceOf(
      pairOf(sampleOffer(), sampleNeed(), sampleTerms('push', { learned: known && learned(known) })),
    );

  it('moves the chance of those it speaks of, and nothing when it is nought', () => {
    expect(chance({})).toBeCloseTo(chance(), 12);
    expect(chance({ evening: 1 })).toBeGreaterThan(chance());
    expect(chance({ weekend: 1 })).toBeCloseTo(chance(), 12);
    expect(chance({ 'kind:french-lessons': -1 })).toBeLessThan(chance());
  });
});

describe('what an index may count on', () => {
  it('is never less than the chance of any pair', () => {
    const draw = seededDraw(7);
    for (let i = 0; i < 500; i++) {
      const drawn = acceptanceFeatures.map(() => draw(-20, 20) / 10);
      const facts = answerFactsOf(pairOf(drawnOffer(draw, i), drawnNeed(draw, i), sampleTerms()));
      const most = raisedChance(start(facts), mostCorrection(facts.kind, drawn));
      expect(correctedChance(start(facts), facts, drawn)).toBeLessThanOrEqual(most + 1e-12);
    }
  });
});

describe('calibration', () => {
  const forecasts = (chance: number, of: number, kept: number) =>
    Array.from({ length: of }, (_, i) => ({ chance, yes: i < kept, weight: 1 }));

  it('is the gap between what is promised and what is kept', () => {
    expect(calibrationError(forecasts(0.2, 500, 100))).toBeCloseTo(0, 12);
    expect(calibrationError(forecasts(0.2, 500, 125))).toBeCloseTo(0.05, 12);
    expect(calibrationError([...forecasts(0.1, 500, 100), ...forecasts(0.3, 500, 100)])).toBeCloseTo(0.1, 12);
  });

  it('is apart from how much is known: even odds promised and kept', () => {
    expect(brierScore(forecasts(0.5, 10, 5))).toBe(0.25);
    expect(brierScore(forecasts(1, 10, 10))).toBe(0);
  });
});
