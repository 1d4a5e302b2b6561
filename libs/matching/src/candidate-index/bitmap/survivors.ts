import type { PeerGroups } from './peer-groups.js';

/** Stands for no survivor. */
export const none = -1;

/**
 * The rows that are left of a search, group by group, each with what bitmaps tell of its score. Used again from search to
 * search.
 */
export class Survivors {
  rows = new Int32Array(256);
  /** Twice the most sessions that it can cover, plus 1 when it speaks more than is asked. */
  marks = new Int32Array(256);
  /** For each survivor, the one before it in its group, or `none`; for each group, its last one. */
  before = new Int32Array(256);
  lastOf = new Int32Array(0);
  /** The groups that have a survivor, in the order in which they came. */
  readonly groups: number[] = [];
  private count = 0;

  constructor(private readonly peers: PeerGroups) {}

  clear(): void {
    this.count = 0;
    for (const group of this.groups) this.lastOf[group] = none;
    this.groups.length = 0;
    if (this.lastOf.length < this.peers.groups.length) this.growGroups();
  }

  add(row: number, covered: number, speaksMore: boolean): void {
    const at = this.count++;
    if (at === this.rows.length) this.grow();
    const group = this.peers.ofRow[row]!;
    const last = this.lastOf[group]!;
    if (last === none) this.groups.push(group);
    this.rows[at] = row;
    this.marks[at] = 2 * covered + Number(speaksMore);
    this.before[at] = last;
    this.lastOf[group] = at;
  }

  private grow(): void {
    this.rows = doubled(this.rows);
    this.marks = doubled(this.marks);
    this.before = doubled(this.before);
  }

  private growGroups(): void {
    this.lastOf = new Int32Array(2 * this.peers.groups.length).fill(none);
  }
}

function doubled(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(2 * from.length);
  to.set(from);
  return to;
}
