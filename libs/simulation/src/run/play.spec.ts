import { currentEngine } from '@app/matching';
import { smallScenario } from '../fixtures/small-town.js';
import type { Desk, Happening, Policy } from '../policies/index.js';
import { blast, EnginePolicy, greedy } from '../policies/index.js';
import { drawTown } from './draw-town.js';
import { fittingPairs } from './pairs.js';
import { play } from './play.js';

const { town, truth } = drawTown(smallScenario(), 1);
const pairs = fittingPairs(town);
const dayTicks = 2;

/** A policy, and all that it was told. */
function overheard(policy: Policy): {
  readonly policy: Policy;
  readonly heard: (Happening & { tick: number })[];
} {
  const heard: (Happening & { tick: number })[] = [];
  const spy: Policy = Object.assign(Object.create(policy) as Policy, {
    hear: (happening: Happening, desk: Desk) => {
      heard.push({ ...happening, tick: desk.tick });
      policy.hear?.(happening, desk);
    },
  });
  return { policy: spy, heard };
}

function played(policy: Policy) {
  const { policy: spy, heard } = overheard(policy);
  return { outcome: play(town, pairs, truth, spy), heard };
}

const runs = {
  blast: played(blast),
  'a choice of three': played({ ...blast, options: () => 3 }),
  greedy: played(greedy),
  engine: played(new EnginePolicy(town, currentEngine)),
};

describe('play', () => {
  it('lets the same pair give the same answer, whoever asks', () => {
    const pairOf = ({ volunteer, need }: Happening) => `${volunteer}/${need}`;
    const yes = new Set(runs.blast.heard.filter(({ what }) => what === 'accepted').map(pairOf));
    const no = new Set(runs.blast.heard.filter(({ what }) => what === 'declined').map(pairOf));
    for (const { heard } of [runs.greedy, runs.engine]) {
      const said = (what: Happening['what']) => heard.filter((one) => one.what === what).map(pairOf);
      expect(said('accepted').filter((pair) => no.has(pair))).toEqual([]);
      expect(said('declined').filter((pair) => yes.has(pair))).toEqual([]);
    }
  });

  it.each(Object.entries(runs))(
    '%s never fills a place twice, nor a month beyond its limit',
    (_, { outcome, heard }) => {
      town.needs.forEach(({ index, places }) => expect(outcome.filled[index]).toBeLessThanOrEqual(places));
      const taken = new Map<number, number[]>();
      for (const [volunteer, need] of outcome.fills) {
        const { tick } = heard.find(
          (one) => one.what === 'accepted' && one.volunteer === volunteer && one.need === need,
        )!;
        taken.set(volunteer, [...(taken.get(volunteer) ?? []), tick]);
      }
      for (const [volunteer, ticks] of taken) {
        for (const tick of ticks) {
          const inMonth = ticks.filter((other) => other >= tick && other < tick + 28 * dayTicks);
          expect(inMonth.length).toBeLessThanOrEqual(town.volunteers[volunteer]!.perMonth);
        }
      }
    },
  );

  it('keeps the engine within two questions in a fortnight, and two about one need', () => {
    const asked = runs.engine.heard.filter(({ what }) => what === 'asked');
    expect(asked.length).toBeGreaterThan(50);
    const rounds = new Map<string, number>();
    for (const { volunteer, need } of asked) {
      rounds.set(`${volunteer}/${need}`, (rounds.get(`${volunteer}/${need}`) ?? 0) + 1);
    }
    expect(Math.max(...rounds.values())).toBe(2);
    for (const { volunteer, tick } of asked) {
      const fortnight = asked.filter(
        (one) => one.volunteer === volunteer && one.tick >= tick && one.tick < tick + 14 * dayTicks,
      );
      expect(fortnight.length).toBeLessThanOrEqual(2);
    }
  });

  it('gives nobody to a need that has begun, or before she joined', () => {
    for (const { heard } of Object.values(runs)) {
      for (const { what, volunteer, need, tick } of heard) {
        if (what !== 'accepted') continue;
        expect(tick).toBeLessThan(town.needs[need]!.closesTick);
        expect(tick).toBeGreaterThanOrEqual(town.volunteers[volunteer]!.joinsTick);
      }
    }
  });

  it('hides the truth from policies', () => {
    // @ts-expect-error what people would say is not on the desk
    expect(((desk: Desk) => desk.truth)({} as Desk)).toBeUndefined();
    // @ts-expect-error nor how eager somebody is
    expect(town.volunteers[0]!.eagerness).toBeUndefined();
    // @ts-expect-error nor how well known an association is
    expect(town.associations[0]!.brand).toBeUndefined();
  });
});
