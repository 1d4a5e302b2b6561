/**
 * Who could be given to whom, as columns. Needs and volunteers are their indexes.
 * - `needs.places`: how many people each need may be given.
 * - `needs.shares`: for every place of every need, in order, what a person there is worth, in (0, 1]; never rising
 *   within a need, so that the first place may count most. All 1 when absent.
 * - `volunteers.capacity`: how many needs each volunteer may be given to. 0 is allowed.
 * - `edges`: those of need n are `start[n]` to `start[n + 1]`; a volunteer appears there once at most. `value` is finite;
 *   0 or less is never chosen.
 * - `keys`: what ties are settled by, so that the order of rows favours nobody. The index when absent.
 */
export interface AssignmentProblem {
  readonly needs: {
    readonly places: Int32Array;
    readonly shares?: Float64Array;
    readonly keys?: Uint32Array;
  };
  readonly volunteers: { readonly capacity: Int32Array; readonly keys?: Uint32Array };
  readonly edges: {
    readonly start: Int32Array;
    readonly volunteer: Int32Array;
    readonly value: Float64Array;
  };
}
