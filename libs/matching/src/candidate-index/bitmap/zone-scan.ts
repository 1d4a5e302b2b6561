import type { LeastOf, ZoneQuery } from './zone-query.js';
import type { Zone } from './zone.js';

const mostCounted = 64;
/** A thermometer for 32 offers: `risen[n]` marks those who held n + 1 patterns so far. */
const risen = new Int32Array(mostCounted);

/** Bitmaps of a zone, each by where its words begin. */
type Bitmaps = Int32Array;

/** A query put to one zone: for 32 offers at a time, who answers it. */
export class ZoneScan {
  /** For each pattern of the query, who of the last 32 answered may be free in all its hours. */
  readonly held: Int32Array;
  /** Whether nobody in the zone has one of the attributes. */
  readonly isEmpty: boolean;
  private readonly words: Int32Array;
  private readonly all: Bitmaps;
  private readonly anyOf: readonly Bitmaps[];
  private readonly patterns: readonly Bitmaps[];
  private readonly leastOf: readonly LeastOf[];
  private readonly helpful: Bitmaps;
  private readonly above: Bitmaps | undefined;

  constructor({ bitmaps, words, counts, hasCells }: Zone, query: ZoneQuery) {
    const bitmapsOf = (attributes: readonly number[]): Bitmaps => {
      const found = new Int32Array(attributes.length);
      for (let i = 0; i < attributes.length; i++) found[i] = attributes[i]! * words;
      return found;
    };
    this.words = bitmaps;
    const all = hasCells && query.cell !== undefined ? [...query.all, query.cell] : [...query.all];
    this.all = bitmapsOf(all.sort((a, b) => counts[a]! - counts[b]!));
    this.isEmpty = counts[all[0]!] === 0;
    this.anyOf = query.anyOf.map(bitmapsOf);
    this.patterns = query.patterns.map(({ hours }) => bitmapsOf(hours));
    this.leastOf = query.leastOf;
    this.helpful = bitmapsOf(query.spokenMore?.helpful ?? []);
    this.above = query.spokenMore?.above && bitmapsOf(query.spokenMore.above);
    this.held = new Int32Array(query.patterns.length);
  }

  /** The offers of a word that answer, as bits. The four rarest attributes are met at once: then most words are empty. */
  answering(word: number): number {
    const { words, all, anyOf, leastOf } = this;
    const rarest = all[0]!;
    let left = words[rarest + word]! & words[(all[1] ?? rarest) + word]!;
    left &= words[(all[2] ?? rarest) + word]! & words[(all[3] ?? rarest) + word]!;
    if (left === 0) return 0;
    for (let i = 4; i < all.length; i++) left &= words[all[i]! + word]!;
    for (let i = 0; i < anyOf.length && left !== 0; i++) left &= this.any(anyOf[i]!, word);
    if (leastOf.length === 0 || left === 0) return left;
    for (let i = 0; i < this.held.length; i++) this.held[i] = this.every(this.patterns[i]!, word, left);
    for (let i = 0; i < leastOf.length && left !== 0; i++) left &= this.atLeast(leastOf[i]!);
    return left;
  }

  /** The offers of a word that speak more than is asked, as bits. */
  speakingMore(word: number): number {
    return this.any(this.helpful, word) | (this.above ? this.every(this.above, word, -1) : 0);
  }

  private any(group: Bitmaps, word: number): number {
    let any = 0;
    for (let i = 0; i < group.length; i++) any |= this.words[group[i]! + word]!;
    return any;
  }

  private every(group: Bitmaps, word: number, among: number): number {
    let every = among;
    for (let i = 0; i < group.length; i++) every &= this.words[group[i]! + word]!;
    return every;
  }

  private atLeast({ least, patterns }: LeastOf): number {
    if (least > mostCounted) return -1;
    for (let count = 0; count < least; count++) risen[count] = 0;
    for (let i = 0; i < patterns.length; i++) {
      const mask = this.held[patterns[i]!]!;
      for (let count = least - 1; count > 0; count--) risen[count]! |= risen[count - 1]! & mask;
      risen[0]! |= mask;
    }
    return risen[least - 1]!;
  }
}
