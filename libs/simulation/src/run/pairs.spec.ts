import { defaultSettings } from '@app/domain/territories';
import { currentEngine, firstFailedGate, NeedInTime, Pair } from '@app/matching';
import { smallScenario } from '../fixtures/small-town.js';
import { needProfileOf, offerProfileOf } from '../policies/engine/profiles.js';
import { tickInstant } from './clock.js';
import { drawTown } from './draw-town.js';
import { fittingPairs } from './pairs.js';

const { town } = drawTown(smallScenario(), 5);
const pairs = fittingPairs(town);
const offers = town.volunteers.map(offerProfileOf);

describe('fittingPairs', () => {
  it('says of every pair what the gates of the engine say', () => {
    const terms = { mode: 'push', settings: defaultSettings, engine: currentEngine } as const;
    const disagreements: string[] = [];
    for (const need of town.needs) {
      const fitting = new Set(pairs.ofNeed[need.index]!.volunteers);
      const inTime = new NeedInTime(needProfileOf(need), {
        ...terms,
        now: new Date(tickInstant(need.postedTick)),
      });
      for (const volunteer of town.volunteers) {
        if (volunteer.joinsTick >= need.closesTick) continue;
        const failed = firstFailedGate(new Pair(offers[volunteer.index]!, inTime));
        if ((failed === null) !== fitting.has(volunteer.index)) {
          disagreements.push(`${volunteer.id} ${need.id} ${failed}`);
        }
      }
    }
    expect(disagreements).toEqual([]);
  });

  it('lists the nearest first, and the same pairs from both sides', () => {
    for (const { km } of pairs.ofNeed) expect([...km]).toEqual([...km].sort((a, b) => a - b));
    const fromNeeds = pairs.ofNeed.reduce((sum, { volunteers }) => sum + volunteers.length, 0);
    expect(pairs.ofVolunteer.reduce((sum, needs) => sum + needs.length, 0)).toBe(fromNeeds);
  });
});
