import type { Draws } from '../draws.js';
import type { TownAssociation } from '../people/town-association.js';
import type { TownVolunteer } from '../people/town-volunteer.js';
import { likelyFree, slotsInWeek } from '../people/week.js';
import type { Scenario } from '../scenarios/index.js';
import type { Hidden, Temper } from './temper.js';

const eagernessSpread = 0.6;
const brandSpread = 0.3;
const famousShare = 0.1;
const famousBonus = 0.5;
const visitEveryDays = [20, 80] as const;

/** How people really are, drawn apart from what they state. Visits go on until `lastTick`. */
export function drawHidden(
  draws: Draws,
  scenario: Scenario,
  people: {
    readonly associations: readonly TownAssociation[];
    readonly volunteers: readonly TownVolunteer[];
  },
  lastTick: number,
): Hidden {
  return {
    tempers: people.volunteers.map((volunteer) =>
      drawTemper(draws.branch(`t${volunteer.index}`), scenario, volunteer, lastTick),
    ),
    renown: people.associations.map(({ rank }) => ({
      brand:
        draws.branch(`r${rank}`).normal() * brandSpread +
        (rank < famousShare * scenario.associations ? famousBonus : 0),
    })),
  };
}

function drawTemper(
  draws: Draws,
  { adversity }: Scenario,
  volunteer: TownVolunteer,
  lastTick: number,
): Temper {
  const eagerness = draws.normal() * eagernessSpread;
  const everyTicks = 2 * draws.between(...visitEveryDays);
  const newcomer = volunteer.publishedDay >= 0;
  const visits: number[] = [];
  let next = newcomer ? volunteer.joinsTick : draws.between(0, everyTicks);
  for (; next <= lastTick; next += everyTicks) visits.push(Math.floor(next));
  const stale = adversity && draws.chance(adversity.staleAvailability);
  return { eagerness, trueWeek: stale ? drawWeek(draws) : volunteer.week, visits };
}

function drawWeek(draws: Draws): number {
  let week = 0;
  for (let slot = 0; slot < slotsInWeek; slot++) if (draws.chance(likelyFree(slot))) week |= 1 << slot;
  return week;
}
