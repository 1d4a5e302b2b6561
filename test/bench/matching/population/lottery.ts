import type { Draws } from '@app/simulation';

/** Draws by weight from a list that is drawn from a million times: the sums are made once. */
export class Lottery<T> {
  private readonly upTo: readonly number[];

  constructor(private readonly values: readonly (readonly [value: T, weight: number])[]) {
    let sum = 0;
    this.upTo = values.map(([, weight]) => (sum += weight));
  }

  one(draws: Draws): T {
    const at = draws.fraction() * this.upTo.at(-1)!;
    let low = 0;
    let high = this.upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at < this.upTo[middle]!) high = middle;
      else low = middle + 1;
    }
    return this.values[low]![0];
  }

  /** So many different values, likely ones first. */
  several(draws: Draws, count: number): readonly T[] {
    const drawn = new Set<T>();
    while (drawn.size < Math.min(count, this.values.length)) drawn.add(this.one(draws));
    return [...drawn];
  }
}
