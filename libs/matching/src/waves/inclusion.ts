import type { Candidate } from '../candidate-index/index.js';

/** Ten chances of 0.1 promise one acceptance, whatever their sum is in binary. */
const roundingError = 1e-9;

/** How long a wave goes on taking people: until they promise the acceptances aimed at, or there are enough of them. */
export interface WaveEnd {
  readonly acceptances: number;
  readonly atMost: number;
}

/** Whether a wave that has so many people, who promise so much, takes one more. */
export function takesMore({ acceptances, atMost }: WaveEnd, people: number, promised: number): boolean {
  return acceptances - promised > roundingError && people < atMost;
}

/**
 * For each candidate, the chance of being in the wave at all, in [0, 1]: each place goes to the best left, and with the
 * chance `share` to the best newcomer left. Exact: whoever was taken is always the first few known and the first few
 * newcomers, so that every course of the wave is a path over these two counts. A wave of one place, share 0.1: 0.9 for
 * the best, 0.1 for the best newcomer. Of two places: 1 for the best, 0.81 for the second, 0.19 for the newcomer.
 */
export function inclusionChances(
  candidates: readonly Candidate[],
  share: number,
  end: WaveEnd,
): readonly number[] {
  const chances = candidates.map(() => 0);
  const all = candidates.map((_, index) => index);
  const known = all.filter((index) => !candidates[index]!.neverAsked);
  const newcomers = all.filter((index) => candidates[index]!.neverAsked);
  const promisedBy = (indexes: readonly number[]) =>
    indexes.reduce<number[]>(
      (sums, index) => [...sums, sums.at(-1)! + candidates[index]!.score.acceptance],
      [0],
    );
  const [ofKnown, ofNewcomers] = [promisedBy(known), promisedBy(newcomers)];
  // Position k: the chance that k of the people taken so far are newcomers.
  let courses: readonly number[] = [1];
  for (let taken = 0; taken < candidates.length; taken++) {
    const next = Array.from({ length: taken + 2 }, () => 0);
    for (const [fromNewcomers, chance] of courses.entries()) {
      const fromKnown = taken - fromNewcomers;
      if (chance === 0 || !takesMore(end, taken, ofKnown[fromKnown]! + ofNewcomers[fromNewcomers]!)) continue;
      const newcomer = newcomers[fromNewcomers];
      const best = Math.min(known[fromKnown] ?? Infinity, newcomer ?? Infinity);
      const explored = newcomer === undefined || newcomer === best ? 0 : share;
      chances[best]! += chance * (1 - explored);
      next[fromNewcomers + Number(best === newcomer)]! += chance * (1 - explored);
      if (explored === 0) continue;
      chances[newcomer!]! += chance * explored;
      next[fromNewcomers + 1]! += chance * explored;
    }
    if (next.every((chance) => chance === 0)) break;
    courses = next;
  }
  return chances;
}
