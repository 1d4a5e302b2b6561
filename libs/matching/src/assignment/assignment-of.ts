import type { Assignment } from './assignment.js';
import type { AssignmentProblem } from './assignment-problem.js';
import type { PlaceTable } from './place-table.js';

/** What a solver found: the place that holds each edge, or −1; its prices, and what no assignment is worth more than. */
interface Held extends Pick<Assignment, 'prices' | 'bound' | 'solver'> {
  readonly holder: Int32Array;
}

/** The result in the words of who asked: pairs by need and place, their value, how far from the best it can be. */
export function assignmentOf(problem: AssignmentProblem, places: PlaceTable, held: Held): Assignment {
  const { holder, prices, solver } = held;
  const { value, volunteer } = problem.edges;
  const edge = Int32Array.from(holder.keys())
    .filter((one) => holder[one]! >= 0)
    .sort((a, b) => holder[a]! - holder[b]!);
  const worth = Float64Array.from(edge, (one) => value[one]! * places.share[holder[one]!]!);
  const total = worth.reduce((sum, one) => sum + one, 0);
  const bound = Math.max(held.bound, total);
  return {
    given: {
      edge,
      need: edge.map((one) => places.need[holder[one]!]!),
      place: edge.map((one) => places.ordinal[holder[one]!]!),
      volunteer: edge.map((one) => volunteer[one]!),
      margin: worth.map((one, row) => one - runnerUp(problem, places, held, edge[row]!)),
    },
    prices,
    value: total,
    bound,
    gap: bound > 0 ? (bound - total) / bound : 0,
    solver,
  };
}

/** What the best person whom this need was not given would be worth in this place, after her price. */
function runnerUp(
  { edges: { start, value, volunteer } }: AssignmentProblem,
  places: PlaceTable,
  { holder, prices }: Held,
  given: number,
): number {
  const place = holder[given]!;
  const need = places.need[place]!;
  let most = 0;
  for (let edge = start[need]!; edge < start[need + 1]!; edge++) {
    if (holder[edge]! >= 0) continue;
    const net = value[edge]! * places.share[place]! - prices[volunteer[edge]!]!;
    if (net > most) most = net;
  }
  return most;
}
