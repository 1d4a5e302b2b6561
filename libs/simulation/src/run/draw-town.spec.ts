import { smallScenario } from '../fixtures/small-town.js';
import { scenarios } from '../scenarios/index.js';
import { drawTown } from './draw-town.js';

describe('drawTown', () => {
  it('draws the same city again, and another one for another seed', () => {
    expect(drawTown(smallScenario(), 1).town).toEqual(drawTown(smallScenario(), 1).town);
    expect(drawTown(smallScenario(), 2).town.needs).not.toEqual(drawTown(smallScenario(), 1).town.needs);
  });

  it('holds the standard city to its description', () => {
    const { volunteers, needs, associations } = drawTown(scenarios.STD, 1).town;
    expect(volunteers).toHaveLength(3_500 + 84 * 30);
    expect(needs).toHaveLength(84 * 18);
    expect(associations).toHaveLength(150);
    const share = (count: number, of: number) => Math.round((100 * count) / of);
    expect(share(volunteers.filter(({ verified }) => verified).length, volunteers.length)).toBeCloseTo(
      55,
      -1,
    );
    expect(share(needs.filter(({ kind }) => kind === 'french').length, needs.length)).toBeCloseTo(22, -1);
    for (const need of needs) {
      expect(need.closesTick).toBeGreaterThan(need.postedTick);
      expect(Math.floor(need.slot / 4)).toBe(need.firstDay % 7);
    }
  });

  it('has a past in the standard city and none in the cold one', () => {
    const asks = (name: 'STD' | 'COLD') =>
      drawTown(smallScenario({ history: scenarios[name].history }), 1).town.volunteers.some(
        ({ asks }) => asks > 0,
      );
    expect(asks('STD')).toBe(true);
    expect(asks('COLD')).toBe(false);
  });

  it('adds homes and interpreters of Ukrainian in a crisis, and volunteers', () => {
    const crisis = { fromDay: 5, needDays: 4, needFactor: 10, volunteerDays: 2, volunteerFactor: 5 };
    const { town } = drawTown(smallScenario({ crisis, needsPerDay: 18 }), 1);
    const surge = town.needs.filter((need) => need.crisis);
    expect(surge.length).toBeGreaterThan(4 * 9 * 18 * 0.05 - 5);
    for (const { kind, language, postedTick } of surge) {
      expect(kind === 'hosting' || language === 'ukr').toBe(true);
      expect(postedTick).toBeGreaterThanOrEqual(10);
      expect(postedTick).toBeLessThan(18);
    }
    const joining = (day: number) =>
      town.volunteers.filter(({ publishedDay }) => publishedDay === day).length;
    expect(joining(5)).toBe(5 * joining(7));
  });

  it('lets one association post a third of everything and repeats needs in an adverse city', () => {
    const { adversity } = scenarios.ADVERSE;
    const { needs } = drawTown(smallScenario({ adversity, needsPerDay: 40 }), 1).town;
    const share = (count: number) => count / needs.length;
    expect(share(needs.filter(({ association }) => association === 0).length)).toBeCloseTo(0.3, 1);
    const repeated = needs.filter(({ duplicateOf }) => duplicateOf !== null);
    expect(share(repeated.length)).toBeGreaterThan(0.1);
    for (const { duplicateOf, kind, closesTick } of repeated) {
      expect(needs[duplicateOf!]).toMatchObject({ kind, closesTick, duplicateOf: null });
    }
  });
});
