const hashes = 2 ** 32;

/**
 * What orders results, as one number: the key to the nearest step, the never-asked first among equals, then the lower
 * hash. Of two results that differ, the better never has the lower number; equal numbers are left to be compared.
 */
export function orderOf(key: number, neverAsked: boolean, tieHash: number, tieStep: number): number {
  return Math.round(key / tieStep) * 2 * hashes + (neverAsked ? hashes : 0) + (hashes - 1 - tieHash);
}

/** Things to be taken in the order of a number, the highest first: a heap in two typed arrays that are used again. */
export class BoundQueue {
  private orders = new Float64Array(256);
  private items = new Int32Array(256);
  private count = 0;

  clear(): void {
    this.count = 0;
  }

  push(order: number, item: number): void {
    if (this.count === this.items.length) this.grow();
    this.rise(this.count++, order, item);
  }

  /** The number of the next; -Infinity when none is left. */
  get nextOrder(): number {
    return this.count === 0 ? -Infinity : this.orders[0]!;
  }

  /** Takes the next; there must be one. */
  take(): number {
    const item = this.items[0]!;
    const last = --this.count;
    this.sink(this.orders[last]!, this.items[last]!);
    return item;
  }

  private rise(from: number, order: number, item: number): void {
    const { orders, items } = this;
    let child = from;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (orders[parent]! >= order) break;
      orders[child] = orders[parent]!;
      items[child] = items[parent]!;
      child = parent;
    }
    orders[child] = order;
    items[child] = item;
  }

  private sink(order: number, item: number): void {
    const { orders, items, count } = this;
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= count) break;
      if (child + 1 < count && orders[child + 1]! > orders[child]!) child++;
      if (orders[child]! <= order) break;
      orders[parent] = orders[child]!;
      items[parent] = items[child]!;
      parent = child;
    }
    orders[parent] = order;
    items[parent] = item;
  }

  private grow(): void {
    const { orders, items } = this;
    this.orders = new Float64Array(2 * orders.length);
    this.items = new Int32Array(2 * items.length);
    this.orders.set(orders);
    this.items.set(items);
  }
}
