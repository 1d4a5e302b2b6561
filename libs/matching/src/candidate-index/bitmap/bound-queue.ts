const hashes = 2 ** 32;

/**
 * What orders results, as one number: the key to the nearest step, the never-asked first among equals, then the lower
 * hash. Of two results that differ, the better never has the lower number; equal numbers are left to be compared.
 */
export function orderOf(key: number, neverAsked: boolean, tieHash: number, tieStep: number): number {
  return Math.round(key / tieStep) * 2 * hashes + (neverAsked ? hashes : 0) + (hashes - 1 - tieHash);
}

/** Rows to be taken in the order of a number, the highest first: a heap in two typed arrays that are used again. */
export class BoundQueue {
  private orders = new Float64Array(256);
  private rows = new Int32Array(256);
  private count = 0;

  clear(): void {
    this.count = 0;
  }

  /** Adds a row; the queue is in order only once `arrange` was called. */
  push(order: number, row: number): void {
    if (this.count === this.rows.length) this.grow();
    this.orders[this.count] = order;
    this.rows[this.count++] = row;
  }

  arrange(): void {
    for (let parent = (this.count >> 1) - 1; parent >= 0; parent--) this.sink(parent);
  }

  /** The number of the next row; -Infinity when none is left. */
  get nextOrder(): number {
    return this.count === 0 ? -Infinity : this.orders[0]!;
  }

  /** Takes the next row; there must be one. */
  take(): number {
    const row = this.rows[0]!;
    this.count--;
    this.orders[0] = this.orders[this.count]!;
    this.rows[0] = this.rows[this.count]!;
    this.sink(0);
    return row;
  }

  private sink(from: number): void {
    const { orders, rows, count } = this;
    const [order, row] = [orders[from]!, rows[from]!];
    let parent = from;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= count) break;
      if (child + 1 < count && orders[child + 1]! > orders[child]!) child++;
      if (orders[child]! <= order) break;
      orders[parent] = orders[child]!;
      rows[parent] = rows[child]!;
      parent = child;
    }
    orders[parent] = order;
    rows[parent] = row;
  }

  private grow(): void {
    const [orders, rows] = [this.orders, this.rows];
    this.orders = new Float64Array(2 * orders.length);
    this.rows = new Int32Array(2 * rows.length);
    this.orders.set(orders);
    this.rows.set(rows);
  }
}
