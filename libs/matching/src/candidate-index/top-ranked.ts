import type { Ranked } from './ranking.js';
import { compareRanked } from './ranking.js';

/** Keeps the best `count` of many results: a heap with the worst kept one at its root. */
export class TopRanked<T extends Ranked> {
  private readonly heap: T[] = [];

  constructor(
    private readonly count: number,
    private readonly tieStep: number,
  ) {}

  /** The worst of the kept, once there is no room for more. */
  get worst(): T | undefined {
    return this.heap.length < this.count ? undefined : this.heap[0];
  }

  /** Whether a result with this key could still be kept: false spares its making. */
  admits(key: number): boolean {
    const worst = this.heap[0];
    if (this.heap.length < this.count || !worst) return this.count > 0;
    return Math.round(key / this.tieStep) >= Math.round(worst.key / this.tieStep);
  }

  add(item: T): void {
    if (this.heap.length < this.count) {
      this.heap.push(item);
      this.rise(this.heap.length - 1);
    } else if (this.heap[0] && this.isWorse(this.heap[0], item)) {
      this.heap[0] = item;
      this.sink();
    }
  }

  /** The kept results, best first. */
  sorted(): readonly T[] {
    return this.heap.toSorted((a, b) => compareRanked(a, b, this.tieStep));
  }

  private isWorse(a: T, b: T): boolean {
    return compareRanked(a, b, this.tieStep) > 0;
  }

  private rise(from: number): void {
    let child = from;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.isWorse(this.heap[child]!, this.heap[parent]!)) return;
      this.swap(child, parent);
      child = parent;
    }
  }

  private sink(): void {
    let parent = 0;
    for (;;) {
      let worst = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (child < this.heap.length && this.isWorse(this.heap[child]!, this.heap[worst]!)) worst = child;
      }
      if (worst === parent) return;
      this.swap(parent, worst);
      parent = worst;
    }
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b]!, this.heap[a]!];
  }
}
