import type { TownNeed } from '../needs/index.js';
import type { TownAssociation, TownVolunteer } from '../people/index.js';
import type { Scenario } from '../scenarios/index.js';

/** Half-day ticks: even ones at 9:00, odd ones at 15:00. */
export const ticksPerDay = 2;

/** All of a simulated city that a platform may see. `lastTick`: when the last need begins. */
export interface Town {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly associations: readonly TownAssociation[];
  readonly volunteers: readonly TownVolunteer[];
  readonly needs: readonly TownNeed[];
  readonly lastTick: number;
}
