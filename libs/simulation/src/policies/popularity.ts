import type { Policy } from './policy.js';
import { byKey } from './by-key.js';
import { openMissions } from './open-missions.js';

/** Well-known associations first, near ones first among those of one: the order that makes winners win. */
export const popularity: Policy = {
  name: 'popularity',
  keepsWaitingList: false,
  options: () => 1,
  list: (volunteer, _fitting, desk) =>
    byKey(
      openMissions(volunteer, desk),
      (need) =>
        desk.town.associations[desk.town.needs[need]!.association]!.rank +
        desk.pairs.kmOf(volunteer, need) / 100,
    ),
};
