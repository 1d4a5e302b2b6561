import type { EngineVersion } from '@app/matching';
import type { Figures } from '../metrics/figures.js';
import { figuresOf } from '../metrics/figures.js';
import { fitBy } from '../metrics/fit.js';
import { measure } from '../metrics/measure.js';
import type { Measures } from '../metrics/measures.js';
import { blast } from '../policies/blast.js';
import { clairvoyant } from '../policies/clairvoyant.js';
import { EnginePolicy } from '../policies/engine/engine-policy.js';
import { greedy } from '../policies/greedy.js';
import type { Policy, PolicyName } from '../policies/policy.js';
import { popularity } from '../policies/popularity.js';
import { portal } from '../policies/portal.js';
import { smartsort } from '../policies/smartsort.js';
import type { Scenario } from '../scenarios/index.js';
import { drawTown } from './draw-town.js';
import type { Outcome } from './outcome.js';
import { fittingPairs } from './pairs.js';
import { play } from './play.js';
import type { Town } from './town.js';

/** One city through which every policy went: the same people, the same needs, the same answers. */
export interface Simulation {
  readonly seed: number;
  readonly levels: Readonly<Record<PolicyName | 'clairvoyant', Measures>>;
  readonly figures: Figures;
}

/** Runs every policy through the city of a scenario and a seed; `told` hears the name of each before it starts. */
export function simulate(
  scenario: Scenario,
  seed: number,
  engine: EngineVersion,
  told: (policy: string) => void = () => undefined,
): Simulation {
  const { town, truth } = drawTown(scenario, seed);
  const pairs = fittingPairs(town);
  const fitOf = fitBy(town, engine);
  const run = (policy: Policy): Measures => {
    told(policy.name);
    return measure(town, play(town, pairs, truth, policy), fitOf);
  };
  told('clairvoyant');
  const levels = {
    clairvoyant: measure(town, planned(town, clairvoyant(town, pairs, truth).filled), fitOf),
    portal: run(portal),
    popularity: run(popularity),
    smartsort: run(smartsort),
    blast: run(blast),
    greedy: run(greedy),
    engine: run(new EnginePolicy(town, engine)),
  };
  return { seed, levels, figures: figuresOf(levels.engine, levels) };
}

/** A plan as an outcome: nobody was asked, everybody comes; who it is does not matter. */
function planned(town: Town, filled: Int32Array): Outcome {
  return {
    policy: 'clairvoyant',
    filled,
    attended: filled,
    firstYesTick: Int32Array.from(town.needs, ({ postedTick }) => postedTick),
    fills: [],
    pushes: 0,
    optOuts: 0,
    cameTooLate: 0,
    proposedTicks: town.volunteers.map(() => []),
  };
}
