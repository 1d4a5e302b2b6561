/** A group: how many, and how many of them were served. */
export interface Served {
  readonly size: number;
  readonly served: number;
}

/** Above what rounding may put between two tables that are as likely. */
const rounding = 1e-7;

/**
 * The chance that two groups alike would differ at least as much as these: 3 of 3 against 0 of 3 is 0.1; 5 of 10 against
 * 5 of 10 is 1.
 * @source Fisher's exact test, two-sided by the likelihood of the tables
 */
export function fisherExact(a: Served, b: Served): number {
  const served = a.served + b.served;
  const most = Math.min(served, a.size);
  const least = Math.max(0, served - b.size);
  const logs = logFactorials(a.size + b.size);
  const choose = (n: number, k: number) => logs[n]! - logs[k]! - logs[n - k]!;
  const chance = (ofA: number) =>
    Math.exp(choose(a.size, ofA) + choose(b.size, served - ofA) - choose(a.size + b.size, served));
  const seen = chance(a.served) * (1 + rounding);
  let sum = 0;
  for (let ofA = least; ofA <= most; ofA++) {
    const one = chance(ofA);
    if (one <= seen) sum += one;
  }
  return Math.min(1, sum);
}

function logFactorials(upTo: number): Float64Array {
  const logs = new Float64Array(upTo + 1);
  for (let n = 1; n <= upTo; n++) logs[n] = logs[n - 1]! + Math.log(n);
  return logs;
}
