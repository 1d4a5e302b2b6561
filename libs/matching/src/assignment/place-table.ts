import type { AssignmentProblem } from './assignment-problem.js';

/** The places of all needs one after another: the bidders of the auction. */
export interface PlaceTable {
  readonly need: Int32Array;
  /** Which place of its need, from 0. */
  readonly ordinal: Int32Array;
  readonly share: Float64Array;
}

/**
 * A row a place that somebody could take: a need of five places with two people in reach has two.
 * @throws RangeError when a value is not finite, or columns do not fit together
 */
export function placeTable({ needs, edges }: AssignmentProblem): PlaceTable {
  checkColumns(needs, edges);
  const counts = needs.places.map((places, need) => Math.min(places, reachable(edges, need)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const table = {
    need: new Int32Array(total),
    ordinal: new Int32Array(total),
    share: new Float64Array(total),
  };
  let row = 0;
  let offset = 0;
  for (let need = 0; need < counts.length; need++) {
    for (let ordinal = 0; ordinal < counts[need]!; ordinal++, row++) {
      table.need[row] = need;
      table.ordinal[row] = ordinal;
      table.share[row] = needs.shares?.[offset + ordinal] ?? 1;
    }
    offset += needs.places[need]!;
  }
  return table;
}

function reachable({ start, value }: AssignmentProblem['edges'], need: number): number {
  let count = 0;
  for (let edge = start[need]!; edge < start[need + 1]!; edge++) if (value[edge]! > 0) count++;
  return count;
}

function checkColumns(needs: AssignmentProblem['needs'], edges: AssignmentProblem['edges']): void {
  const { start, value, volunteer } = edges;
  if (start.length !== needs.places.length + 1 || start.at(-1) !== value.length)
    throw new RangeError('The edges do not belong to these needs.');
  if (volunteer.length !== value.length || !value.every(Number.isFinite))
    throw new RangeError('Every edge has a volunteer and a finite value.');
}
