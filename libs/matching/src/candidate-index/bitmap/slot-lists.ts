/** For each row, the slots that it has, in the order of its standings: chains in one array of pairs (slot, next). */
export class SlotLists {
  private first: Int32Array = new Int32Array(0);
  private links: Int32Array = new Int32Array(64);
  private free = -1;
  private end = 0;

  push(row: number, slot: number): void {
    if (row >= this.first.length) this.first = grown(this.first, Math.max(64, row + (row >> 1) + 1), -1);
    const link = this.newLink();
    this.links[link] = slot;
    this.links[link + 1] = this.first[row]!;
    this.first[row] = link;
  }

  /** The slots of a row, the first pushed first, and forgets them. */
  take(row: number): readonly number[] {
    const slots: number[] = [];
    for (let link = this.first[row] ?? -1; link >= 0;) {
      slots.push(this.links[link]!);
      const next = this.links[link + 1]!;
      this.links[link + 1] = this.free;
      this.free = link;
      link = next;
    }
    if (slots.length > 0) this.first[row] = -1;
    return slots.reverse();
  }

  private newLink(): number {
    if (this.free >= 0) {
      const link = this.free;
      this.free = this.links[link + 1]!;
      return link;
    }
    if (this.end === this.links.length) this.links = grown(this.links, this.end + (this.end >> 1), 0);
    this.end += 2;
    return this.end - 2;
  }
}

function grown(from: Int32Array, length: number, fill: number): Int32Array {
  const to = new Int32Array(length + (length & 1)).fill(fill);
  to.set(from);
  return to;
}
