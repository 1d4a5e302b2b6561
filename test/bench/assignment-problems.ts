import type { AssignmentProblem } from '@app/matching';
import { Draws } from '@app/simulation';

/** How big a drawn problem is. `fitting`: how many of the volunteers fit each need. */
export interface ProblemSize {
  readonly needs: number;
  readonly volunteers: number;
  readonly fitting: number;
}

/** What a second, third and fourth person are worth beside the first. */
const shares = [1, 0.7, 0.55, 0.45];
/** Half of the pairs are drawn among these: the centre of the city, where many needs want the same people. */
const wellPlacedShare = 0.2;

/** Needs of one to four places and volunteers for one push each; values as the engine gives them, for the same seed the same. */
export function drawProblem({ needs, volunteers, fitting }: ProblemSize, seed: string): AssignmentProblem {
  const draws = new Draws(seed);
  const appeal = Float64Array.from({ length: volunteers }, () => draws.between(0.5, 1));
  const places = Int32Array.from({ length: needs }, () => draws.whole(1, shares.length));
  const wellPlaced = Math.ceil(volunteers * wellPlacedShare);
  const start = new Int32Array(needs + 1);
  const volunteer = new Int32Array(needs * fitting);
  const value = new Float64Array(needs * fitting);
  for (let need = 0; need < needs; need += 1) {
    const factor = draws.between(0.5, 3);
    const chosen = new Set<number>();
    while (chosen.size < fitting)
      chosen.add(draws.whole(0, (draws.chance(0.5) ? wellPlaced : volunteers) - 1));
    let edge = start[need]!;
    for (const one of chosen) {
      volunteer[edge] = one;
      value[edge] = factor * draws.between(0.05, 0.35) * appeal[one]!;
      edge += 1;
    }
    start[need + 1] = edge;
  }
  return {
    needs: { places, shares: Float64Array.from([...places].flatMap((count) => shares.slice(0, count))) },
    volunteers: { capacity: new Int32Array(volunteers).fill(1) },
    edges: { start, volunteer, value },
  };
}
