/** A count as it may be told: 0, 5 and more; null for one to four, which reads "fewer than 5". */
export type ToldCount = number | null;

/** The smallest group of which the size is told. */
export const smallestTold = 5;

/** @source k-anonymity with k = 5, as everywhere in the service */
export function toldCount(count: number): ToldCount {
  return count > 0 && count < smallestTold ? null : count;
}
