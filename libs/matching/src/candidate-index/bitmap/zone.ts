import { attributeCount } from './attributes.js';

const wordBits = 32;
const firstCapacity = wordBits;
/** Room is added by a quarter, so that a zone is copied rarely and a fifth of it is empty at most. */
const growth = 1.25;
const spare = 1.05;

/**
 * The offers of one part of the map, each in a slot, and for each attribute one bitmap over the slots: bit `slot % 32`
 * of word `attribute × words + slot / 32` says that the offer of the slot has the attribute.
 */
export class Zone {
  /** Words of one bitmap. */
  words = firstCapacity / wordBits;
  bitmaps: Int32Array;
  /** How many slots have each attribute. */
  readonly counts: Int32Array;
  /** The row of the offer in each slot. */
  rows = new Int32Array(firstCapacity);
  private readonly attributes: number;
  private readonly freeSlots: number[] = [];
  private usedSlots = 0;

  /** `hasCells`: whether its offers are known by the cells that they reach. */
  constructor(readonly hasCells: boolean) {
    this.attributes = hasCells ? attributeCount.withCells : attributeCount.withoutCells;
    this.bitmaps = new Int32Array(this.attributes * this.words);
    this.counts = new Int32Array(this.attributes);
  }

  /** How many offers stand here. */
  get size(): number {
    return this.usedSlots - this.freeSlots.length;
  }

  /** Words of a bitmap that may hold an offer. */
  get usedWords(): number {
    return Math.ceil(this.usedSlots / wordBits);
  }

  /** Makes room for so many offers, and a few that may come later. */
  reserve(offers: number): void {
    if (offers > this.rows.length) this.widen(Math.ceil((offers * spare) / wordBits));
  }

  /** Puts an offer into a slot, and says which; its attributes come in several lists, some of them twice. */
  add(row: number, ...attributes: readonly (readonly number[])[]): number {
    const slot = this.freeSlots.pop() ?? this.usedSlots++;
    if (slot >= this.rows.length) this.widen(Math.ceil(this.words * growth));
    this.rows[slot] = row;
    for (const list of attributes) this.mark(slot, list);
    return slot;
  }

  /** Empties a slot; `attributes` are those that it was filled with. */
  remove(slot: number, ...attributes: readonly (readonly number[])[]): void {
    for (const list of attributes) this.unmark(slot, list);
    this.freeSlots.push(slot);
  }

  private mark(slot: number, attributes: readonly number[]): void {
    const { bitmaps, counts, words } = this;
    const bit = 1 << (slot & 31);
    const word = slot >> 5;
    for (const attribute of attributes) {
      const at = attribute * words + word;
      if ((bitmaps[at]! & bit) !== 0) continue;
      bitmaps[at]! |= bit;
      counts[attribute]!++;
    }
  }

  private unmark(slot: number, attributes: readonly number[]): void {
    const { bitmaps, counts, words } = this;
    const bit = 1 << (slot & 31);
    const word = slot >> 5;
    for (const attribute of attributes) {
      const at = attribute * words + word;
      if ((bitmaps[at]! & bit) === 0) continue;
      bitmaps[at]! &= ~bit;
      counts[attribute]!--;
    }
  }

  private widen(words: number): void {
    const bitmaps = new Int32Array(this.attributes * words);
    for (let attribute = 0; attribute < this.attributes; attribute++) {
      const from = attribute * this.words;
      bitmaps.set(this.bitmaps.subarray(from, from + this.words), attribute * words);
    }
    const rows = new Int32Array(words * wordBits);
    rows.set(this.rows);
    [this.words, this.bitmaps, this.rows] = [words, bitmaps, rows];
  }
}
