import { ticksPerDay } from '../run/town.js';
import type { Desk, Policy } from './policy.js';
import { nearAndNew } from './portal.js';

const askedPerPlace = 3;
const cap = 2;

/**
 * What a good coordinator does by hand: once a day, need after need in the order in which they came, ask the three best
 * who fit for each place that lacks somebody, nobody more than twice in 14 days.
 */
export const greedy: Policy = {
  name: 'greedy',
  keepsWaitingList: false,
  options: () => 1,
  list: (volunteer, _fitting, desk) => nearAndNew(volunteer, desk),
  push: (desk) => {
    if (desk.tick % ticksPerDay !== 0) return;
    for (const need of desk.open) askBest(desk, need);
  },
};

/** Fit differs by the way alone here: the share of her own limit that a volunteer would travel. */
function askBest(desk: Desk, need: number): void {
  const { places } = desk.town.needs[need]!;
  let left = askedPerPlace * (places - desk.held(need));
  if (left <= 0) return;
  const { volunteers, km } = desk.pairs.ofNeed[need]!;
  const share = Float64Array.from(km, (way, i) => way / desk.town.volunteers[volunteers[i]!]!.maxKm);
  const order = Uint32Array.from(km, (_, i) => i).sort((a, b) => share[a]! - share[b]!);
  for (const i of order) {
    const volunteer = volunteers[i]!;
    if (!mayAsk(desk, volunteer, need)) continue;
    desk.ask(volunteer, need);
    left -= 1;
    if (left === 0) return;
  }
}

function mayAsk(desk: Desk, volunteer: number, need: number): boolean {
  return (
    desk.isHere(volunteer) &&
    !desk.hasOptedOut(volunteer) &&
    desk.recentPushes(volunteer) < cap &&
    !desk.wasAsked(volunteer, need) &&
    desk.mayTake(volunteer, need)
  );
}
