import type { Policy } from './policy.js';
import { nearAndNew } from './portal.js';

/** Writes to everybody who fits, as soon as a need is posted, and never minds how often. */
export const blast: Policy = {
  name: 'blast',
  keepsWaitingList: false,
  options: () => 1,
  list: (volunteer, _fitting, desk) => nearAndNew(volunteer, desk),
  push: (desk) => {
    for (const need of desk.posted) {
      for (const volunteer of desk.pairs.ofNeed[need]!.volunteers) {
        if (desk.isHere(volunteer) && !desk.hasOptedOut(volunteer)) desk.ask(volunteer, need);
      }
    }
  },
};
