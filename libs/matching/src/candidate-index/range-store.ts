/**
 * Lists of week ranges of many rows, packed one behind the other: row `r` holds `counts[r]` pairs of minutes from
 * `offsets[r]` on. A list that outgrows its room moves to the end; the holes are closed when they are the larger part.
 */
export class RangeStore {
  private minutes = new Int16Array(1024);
  private offsets = new Int32Array(0);
  private counts = new Uint8Array(0);
  private rooms = new Uint8Array(0);
  private end = 0;
  private live = 0;

  grow(rows: number): void {
    this.offsets = copied(this.offsets, new Int32Array(rows));
    this.counts = copied(this.counts, new Uint8Array(rows));
    this.rooms = copied(this.rooms, new Uint8Array(rows));
  }

  write(row: number, ranges: readonly number[]): void {
    const pairs = ranges.length / 2;
    if (pairs > this.rooms[row]!) this.move(row, pairs);
    this.counts[row] = pairs;
    this.minutes.set(ranges, this.offsets[row]);
  }

  /** Whether the ranges of a row hold every one of these pairs of minutes, or, unless `every`, one. No pair: true. */
  holds(row: number, pairs: readonly number[], every: boolean): boolean {
    for (let i = 0; i < pairs.length; i += 2) {
      if (this.holdsPair(row, pairs[i]!, pairs[i + 1]!) !== every) return !every;
    }
    return every || pairs.length === 0;
  }

  private holdsPair(row: number, start: number, end: number): boolean {
    const from = this.offsets[row]!;
    const until = from + 2 * this.counts[row]!;
    for (let i = from; i < until; i += 2) {
      if (this.minutes[i]! <= start && end <= this.minutes[i + 1]!) return true;
    }
    return false;
  }

  private move(row: number, pairs: number): void {
    this.live += pairs - this.rooms[row]!;
    this.counts[row] = 0;
    this.rooms[row] = pairs;
    if (this.end + 2 * pairs > this.minutes.length) this.repack(row);
    this.offsets[row] = this.end;
    this.end += 2 * pairs;
  }

  /** Copies the lists of all rows but one, which is about to be written, into a store with room to grow. */
  private repack(except: number): void {
    const packed = new Int16Array(Math.max(1024, 4 * this.live));
    let end = 0;
    for (let row = 0; row < this.rooms.length; row++) {
      const length = row === except ? 0 : 2 * this.rooms[row]!;
      if (length === 0) continue;
      const offset = this.offsets[row]!;
      packed.set(this.minutes.subarray(offset, offset + length), end);
      this.offsets[row] = end;
      end += length;
    }
    this.minutes = packed;
    this.end = end;
  }
}

function copied<A extends Int32Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
