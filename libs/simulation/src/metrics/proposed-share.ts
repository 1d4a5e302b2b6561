import type { Outcome } from '../run/outcome.js';
import type { Town } from '../run/town.js';
import { ticksPerDay } from '../run/town.js';

const windowTicks = 14 * ticksPerDay;

/** Of the volunteers there for all of a fortnight, those who in it were asked or shown something that fits; all fortnights. */
export function proposedShare(town: Town, { proposedTicks }: Pick<Outcome, 'proposedTicks'>): number {
  let present = 0;
  let proposed = 0;
  for (let from = 0; from + windowTicks <= town.scenario.days * ticksPerDay; from += windowTicks) {
    for (const { index, joinsTick } of town.volunteers) {
      if (joinsTick > from) continue;
      present += 1;
      proposed += Number(proposedTicks[index]!.some((tick) => tick >= from && tick < from + windowTicks));
    }
  }
  return proposed / present;
}
