import { solveAssignment } from '@app/matching';
import type { Truth } from '../behaviour/index.js';
import type { TownNeed } from '../needs/index.js';
import type { Pairs } from '../run/pairs.js';
import type { Town } from '../run/town.js';
import { ticksPerDay } from '../run/town.js';

const monthTicks = 28 * ticksPerDay;

/** Places of needs that could be filled by somebody who knows every answer in advance. */
export interface Feasible {
  readonly filled: Int32Array;
}

/** What a second, third… person of a need is worth against the first: coverage comes first, then places. */
const laterShare = 0.5;

/**
 * The most that anybody could do, knowing every answer and everything to come: an assignment of yeses to places in which
 * nobody takes more than her month allows, counted by the month in which a need is posted; nobody tires and no sessions
 * clash. The step of the auction is so small that its sum of halves is the greatest there is: no other assignment covers
 * more needs, nor, covering as many, fills more places.
 */
export function clairvoyant(town: Town, pairs: Pairs, truth: Truth): Feasible {
  const { needs, volunteers } = town;
  const places = Int32Array.from(needs, ({ places, duplicateOf }) => (duplicateOf === null ? places : 0));
  const yeses = needs.map((need) => yesKeys(need, town, pairs, truth));
  const edges = yeses.flat();
  const start = new Int32Array(needs.length + 1);
  yeses.forEach((keys, need) => (start[need + 1] = start[need]! + keys.length));
  const months = 1 + needs.reduce((last, need) => Math.max(last, monthOf(need)), 0);
  const { given } = solveAssignment(
    {
      needs: { places, shares: sharesOf(places) },
      volunteers: {
        capacity: Int32Array.from(
          { length: months * volunteers.length },
          (_, key) => volunteers[key % volunteers.length]!.perMonth,
        ),
      },
      edges: { start, volunteer: Int32Array.from(edges), value: new Float64Array(edges.length).fill(1) },
    },
    { step: laterShare / (1 + places.reduce((sum, count) => sum + count, 0)) },
  );
  const filled = new Int32Array(needs.length);
  for (const need of given.need) filled[need]! += 1;
  return { filled };
}

const monthOf = ({ postedTick }: TownNeed): number => Math.floor(postedTick / monthTicks);

const sharesOf = (places: Int32Array): Float64Array =>
  Float64Array.from(
    [...places].flatMap((count) =>
      Array.from({ length: count }, (_, place) => (place === 0 ? 1 : laterShare)),
    ),
  );

/** Who would say yes and stay, each as a key of a month and a volunteer. */
function yesKeys(need: TownNeed, town: Town, pairs: Pairs, truth: Truth): readonly number[] {
  const { volunteers, km } = pairs.ofNeed[need.index]!;
  const from = monthOf(need) * town.volunteers.length;
  return [...volunteers].flatMap((index, i) => {
    const volunteer = town.volunteers[index]!;
    const stays = !town.scenario.confirmation || truth.replyTicks(volunteer, need) !== null;
    return stays && truth.accepts(volunteer, need, km[i]!) ? [from + index] : [];
  });
}
