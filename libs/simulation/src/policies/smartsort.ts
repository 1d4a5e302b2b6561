import type { Policy } from './policy.js';
import { byKey } from './by-key.js';
import { openMissions } from './open-missions.js';

const decayKm = 3;
const onceCovered = 0.5;

/**
 * Near ones first, and those that somebody has joined far behind.
 * @source after Manshadi, Rodilitz, Saban, Suresh, SmartSort, SSRN 4497747
 */
export const smartsort: Policy = {
  name: 'smartsort',
  keepsWaitingList: false,
  options: () => 1,
  list: (volunteer, _fitting, desk) =>
    byKey(openMissions(volunteer, desk), (need) => {
      const filled = desk.held(need) / desk.town.needs[need]!.places;
      const coverage = filled === 0 ? 1 : onceCovered * (1 - filled);
      return -Math.exp(-desk.pairs.kmOf(volunteer, need) / decayKm) * coverage;
    }),
};
