import { currentEngine } from '@app/matching';
import { smallScenario } from '../fixtures/small-town.js';
import { policyNames } from '../policies/index.js';
import { simulate } from './simulate.js';

const simulation = simulate(smallScenario(), 1, currentEngine);

describe('simulate', () => {
  it('gives the same run again for the same seed, and another one for another', () => {
    expect(simulate(smallScenario(), 1, currentEngine)).toEqual(simulation);
    expect(simulate(smallScenario(), 2, currentEngine).levels).not.toEqual(simulation.levels);
  });

  it.each([1, 2, 3])('knows no policy that does better than a clairvoyant, in city %i', (seed) => {
    const { levels } = simulate(smallScenario(), seed, currentEngine);
    for (const policy of policyNames) {
      expect(levels[policy].coverage).toBeLessThanOrEqual(levels.clairvoyant.coverage);
      expect(levels[policy].slots).toBeLessThanOrEqual(levels.clairvoyant.slots);
    }
  });

  it('covers more needs by asking than by waiting for visits', () => {
    const { levels } = simulation;
    expect(levels.engine.coverage).toBeGreaterThan(levels.portal.coverage);
    expect(levels.greedy.coverage).toBeGreaterThan(levels.portal.coverage);
  });

  it('shows what writing to everybody costs', () => {
    const { levels } = simulation;
    expect(levels.blast.optOuts).toBeGreaterThan(3 * levels.greedy.optOuts);
    expect(levels.blast.notificationsPerFill).toBeGreaterThan(levels.greedy.notificationsPerFill);
    expect(levels.portal.notificationsPerFill).toBe(0);
  });
});
