import { assignmentOf } from './assignment-of.js';
import type { Assignment, AssignmentSolver } from './assignment.js';
import type { AssignmentProblem } from './assignment-problem.js';
import { Auction } from './auction.js';
import { greedyHolders } from './greedy.js';
import { placeTable } from './place-table.js';

/**
 * - `step`: the least raise of a bid, as a share of what a typical need's best person is worth; the optimum is missed by
 *   at most this much a place.
 * - `seed`: of the batch; settles ties.
 * - `timeBox`: `nowMs` is read from time to time; each of the two auctions has `milliseconds`.
 */
export interface AssignmentOptions {
  readonly step?: number;
  readonly seed?: number;
  readonly timeBox?: { readonly nowMs: () => number; readonly milliseconds: number };
}

const usualStep = 5e-4;
const coarser = 10;

/**
 * Gives volunteers to the places of needs so that the sum of the values is the greatest, within a certificate: a
 * volunteer takes no more needs than her capacity, a place one person, a need the same person once, and nobody has to
 * be given. The same problem and seed give the same answer, whatever the order of the rows when `keys` are set.
 * @throws RangeError when a value is not finite, or columns do not fit together
 */
export function solveAssignment(problem: AssignmentProblem, options: AssignmentOptions = {}): Assignment {
  const places = placeTable(problem);
  const auction = new Auction(problem, places, options.seed ?? 0);
  const step = (options.step ?? usualStep) * typicalWorth(problem);
  const solver = hold(auction, step, options.timeBox);
  const prices = auction.price.map((price) => (price === Infinity ? 0 : price));
  const holder = solver === 'greedy' ? greedyHolders(problem, places) : auction.holder;
  return assignmentOf(problem, places, { holder, prices, bound: auction.bound(), solver });
}

/**
 * The pair worth most first, then the next, while places and capacity last: the baseline. Its certificate is what the
 * places would be worth if nobody else wanted their volunteers.
 * @throws RangeError as `solveAssignment`
 */
export function greedyAssignment(problem: AssignmentProblem): Assignment {
  const places = placeTable(problem);
  const untouched = new Auction(problem, places, 0);
  return assignmentOf(problem, places, {
    holder: greedyHolders(problem, places),
    prices: untouched.price,
    bound: untouched.bound(),
    solver: 'greedy',
  });
}

function hold(auction: Auction, step: number, timeBox: AssignmentOptions['timeBox']): AssignmentSolver {
  for (const [solver, epsilon] of [
    ['auction', step],
    ['coarse-auction', step * coarser],
  ] as const) {
    const until = timeBox ? timeBox.nowMs() + timeBox.milliseconds : Infinity;
    if (auction.run(epsilon, () => timeBox !== undefined && timeBox.nowMs() > until)) return solver;
  }
  return 'greedy';
}

/** The mean, over the needs, of their best value; summed in order of size, so that no order of rows shows in it. */
function typicalWorth({ needs, edges: { start, value } }: AssignmentProblem): number {
  const best = Float64Array.from(needs.places, (_, need) =>
    value.subarray(start[need], start[need + 1]).reduce((most, one) => Math.max(most, one), 0),
  ).sort();
  return best.reduce((sum, worth) => sum + worth, 0) / Math.max(1, best.length);
}
