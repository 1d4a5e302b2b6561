import type { Hidden } from '../behaviour/index.js';
import { drawHidden, Truth } from '../behaviour/index.js';
import { Draws } from '../draws.js';
import { drawNeeds } from '../needs/draw-needs.js';
import type { TownVolunteer } from '../people/index.js';
import { drawAssociations } from '../people/draw-associations.js';
import { drawVolunteers } from '../people/draw-volunteers.js';
import type { Scenario } from '../scenarios/index.js';
import type { Town } from './town.js';

const daysAQuestion = 45;
/** Log-odds of a yes in the past, for somebody of usual eagerness. */
const pastAcceptance = -2;

/**
 * A city and the truth about its people, from a scenario and a seed: the same two, the same city, for ever.
 * The truth is handed out apart, so that a policy given the town holds nothing hidden.
 */
export function drawTown(scenario: Scenario, seed: number): { readonly town: Town; readonly truth: Truth } {
  const draws = new Draws(`town/${scenario.name}/${seed}`);
  const associations = drawAssociations(draws.branch('associations'), scenario);
  const strangers = drawVolunteers(draws.branch('volunteers'), scenario);
  const needs = drawNeeds(draws.branch('needs'), scenario, associations);
  const lastTick = needs.reduce((last, { closesTick }) => Math.max(last, closesTick), 0);
  const people = { associations, volunteers: strangers };
  const hidden = drawHidden(draws.branch('hidden'), scenario, people, lastTick);
  const volunteers = scenario.history ? withHistory(draws.branch('history'), strangers, hidden) : strangers;
  return {
    town: { scenario, seed, associations, volunteers, needs, lastTick },
    truth: new Truth(scenario, seed, hidden),
  };
}

function withHistory(
  draws: Draws,
  volunteers: readonly TownVolunteer[],
  { tempers }: Hidden,
): readonly TownVolunteer[] {
  return volunteers.map((volunteer) => {
    const asks = Math.floor(Math.max(0, -volunteer.publishedDay) / daysAQuestion);
    const chance = 1 / (1 + Math.exp(-pastAcceptance - tempers[volunteer.index]!.eagerness));
    const own = draws.branch(volunteer.index);
    const accepts = Array.from({ length: asks }, () => own.chance(chance)).filter(Boolean).length;
    return { ...volunteer, asks, accepts };
  });
}
