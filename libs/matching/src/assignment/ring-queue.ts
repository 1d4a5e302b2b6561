/** First in, first out, over a fixed array: never holds more than `size` numbers at a time. */
export class RingQueue {
  private readonly ring: Int32Array;
  private first = 0;
  private held = 0;

  constructor(size: number) {
    this.ring = new Int32Array(Math.max(1, size));
  }

  get length(): number {
    return this.held;
  }

  clear(): void {
    this.held = 0;
  }

  push(value: number): void {
    const end = this.first + this.held;
    this.ring[end < this.ring.length ? end : end - this.ring.length] = value;
    this.held += 1;
  }

  /** The oldest; never asked of an empty queue. */
  shift(): number {
    const value = this.ring[this.first]!;
    this.first = this.first + 1 < this.ring.length ? this.first + 1 : 0;
    this.held -= 1;
    return value;
  }
}
