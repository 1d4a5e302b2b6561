/**
 * `auction`: within the certificate. `coarse-auction`: out of time, solved again with ten times the step. `greedy`: out
 * of time twice; the dearest pair first.
 */
export type AssignmentSolver = 'auction' | 'coarse-auction' | 'greedy';

/**
 * Who is given to whom. The columns of `given` have one entry a pair.
 * - `prices`: for each volunteer, the lowest bid that holds her, which one more need would have to beat; 0 while she
 *   has room.
 * - `value`: the sum of the pairs' values times their shares; `bound`: no assignment is worth more than this.
 * - `gap`: (bound − value) / bound in [0, 1]: how far from the best this can be.
 */
export interface Assignment {
  readonly given: AssignedPairs;
  readonly prices: Float64Array;
  readonly value: number;
  readonly bound: number;
  readonly gap: number;
  readonly solver: AssignmentSolver;
}

/**
 * The chosen pairs by need and place. `place` counts from 0 within the need. `margin`: how much more the pair is worth
 * than the best person the need could have instead, at her price.
 */
export interface AssignedPairs {
  readonly edge: Int32Array;
  readonly need: Int32Array;
  readonly place: Int32Array;
  readonly volunteer: Int32Array;
  readonly margin: Float64Array;
}
