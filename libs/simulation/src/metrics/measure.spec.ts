import { smallScenario } from '../fixtures/small-town.js';
import type { Outcome, Town } from '../run/index.js';
import { drawTown } from '../run/index.js';
import { figuresOf } from './figures.js';
import { measure } from './measure.js';
import { proposedShare } from './proposed-share.js';
import { deviation, gini, quantile } from './statistics.js';
import { isMet } from './targets.js';

const drawn = drawTown(smallScenario({ associations: 10 }), 1).town;

/** Four needs: two of the biggest association in the 19th, two of a small one in the 7th, the last a repetition. */
const needs = [
  { association: 0, district: 19, kind: 'interpreting', language: 'prs', places: 1 },
  { association: 0, district: 19, kind: 'goods', language: null, places: 4 },
  { association: 5, district: 7, kind: 'hosting', language: null, places: 1 },
  { association: 5, district: 7, kind: 'hosting', language: null, places: 1, duplicateOf: 2 },
].map((given, index) => ({
  ...drawn.needs[0]!,
  duplicateOf: null,
  index,
  id: `n${index}`,
  postedTick: 4,
  closesTick: 10 + 20 * index,
  ...given,
})) as unknown as Town['needs'];
const town: Town = { ...drawn, needs };

const outcome: Outcome = {
  policy: 'engine',
  filled: Int32Array.of(1, 2, 0, 1),
  attended: Int32Array.of(0, 2, 0, 1),
  firstYesTick: Int32Array.of(5, 8, -1, 4),
  fills: [
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 3],
  ],
  pushes: 20,
  optOuts: 3,
  cameTooLate: 1,
  proposedTicks: town.volunteers.map(() => []),
};

describe('measure', () => {
  const measures = measure(town, outcome, (volunteer) => volunteer / 10);

  it('counts needs, places and who came, a repeated need once', () => {
    expect(measures.coverage).toBeCloseTo(2 / 3);
    expect(measures.slots).toBeCloseTo(3 / 6);
    expect(measures.attended).toBeCloseTo(1 / 3);
    expect(measures.notificationsPerFill).toBe(5);
    expect(measures.meanFit).toBeCloseTo(0.1);
    expect(measures.p90FirstVolunteerDays).toBe(2);
  });

  it('tells groups apart', () => {
    expect(measures).toMatchObject({
      urgent: 1,
      interpreting: 1,
      rareLanguage: 1,
      hosting: 0,
      bigAssociations: 1,
      smallAssociations: 0,
      northEast: 1,
      elsewhere: 0,
    });
  });

  it('says nothing of groups too small to tell', () => {
    expect(measures.worstKind).toBeNaN();
    expect(measures.recoveryDays).toBeNaN();
  });

  it('sets the product against what others do and what was feasible', () => {
    const portal = { ...measures, coverage: 0.4 };
    const greedy = { ...measures, coverage: 0.6, notificationsPerFill: 10, meanFit: 0.12, optOuts: 6 };
    const clairvoyant = { coverage: 0.8, slots: 0.75, rareLanguage: 1 };
    const figures = figuresOf(measures, { portal, greedy, clairvoyant });
    expect(figures.coverageRatio).toBeCloseTo(0.8333);
    expect(figures.slotsRatio).toBeCloseTo(0.6667);
    expect(figures.upliftPortal).toBeCloseTo(0.6667);
    expect(figures.notificationsRatio).toBe(0.5);
    expect(figures.meanFitGap).toBeCloseTo(-0.02);
    expect(figures.optOutsRatio).toBe(0.5);
  });
});

describe('proposedShare', () => {
  it('counts those there for the whole fortnight', () => {
    const volunteers = town.volunteers.filter(({ joinsTick }) => joinsTick === 0).slice(0, 4);
    const two = [[3], [27, 28], [28], []];
    expect(proposedShare({ ...town, volunteers }, { proposedTicks: two })).toBe(0.5);
  });
});

describe('statistics', () => {
  it('knows how spread and how uneven values are', () => {
    expect(deviation([1, 3])).toBeCloseTo(Math.SQRT2);
    expect(deviation([5])).toBe(0);
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(gini([1, 1, 1])).toBeCloseTo(0);
    expect(gini([0, 0, 0, 1])).toBeCloseTo(0.75);
  });
});

describe('isMet', () => {
  it('takes bounds as inclusive, and what was not measured as missed', () => {
    expect(isMet({ figure: 'coverageRatio', atLeast: 0.95 }, 0.95)).toBe(true);
    expect(isMet({ figure: 'coverageRatio', atLeast: 0.95 }, 0.949)).toBe(false);
    expect(isMet({ figure: 'notificationsRatio', atMost: 0.7 }, 0.71)).toBe(false);
    expect(isMet({ figure: 'rareLanguageRatio', atLeast: 0.7 }, Number.NaN)).toBe(false);
  });
});
