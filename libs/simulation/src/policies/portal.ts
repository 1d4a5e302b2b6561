import { ticksPerDay } from '../run/town.js';
import { byKey } from './by-key.js';
import { openMissions } from './open-missions.js';
import type { Desk, Policy } from './policy.js';

const kmPerDayOfAge = 0.05;

/** What most platforms are: open missions of the kinds that one ticked, near and new ones first. Nobody is asked. */
export const portal: Policy = {
  name: 'portal',
  keepsWaitingList: false,
  options: () => 1,
  list: (volunteer, _fitting, desk) => nearAndNew(volunteer, desk),
};

/** The list of a portal, which others that also ask people keep as it is. */
export function nearAndNew(volunteer: number, desk: Desk): readonly number[] {
  const { town, pairs, tick } = desk;
  const days = (need: number) => (tick - town.needs[need]!.postedTick) / ticksPerDay;
  return byKey(
    openMissions(volunteer, desk),
    (need) => pairs.kmOf(volunteer, need) + kmPerDayOfAge * days(need),
  );
}
