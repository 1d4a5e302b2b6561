import type { LeastOf, ZoneQuery } from './zone-query.js';
import type { Zone } from './zone.js';

const mostCounted = 64;
/** A thermometer for 32 offers: `risen[n]` marks those who held n + 1 patterns so far. */
const risen = new Int32Array(mostCounted);

/** A query put to one zone: for 32 offers at a time, who answers it. */
export class ZoneScan {
  /** For each pattern of the query, who of the last 32 answered may be free in all its hours. */
  readonly held: Int32Array;
  /** Whether nobody in the zone has one of the attributes. */
  readonly isEmpty: boolean;
  private readonly words: Int32Array;
  /** Bitmaps, each by where its words begin; groups of them end where those of the query do. */
  private readonly all: Int32Array;
  private readonly anyOf: Int32Array;
  private readonly patterns: Int32Array;
  private readonly helpful: Int32Array;
  private readonly above: Int32Array;

  constructor(
    zone: Zone,
    private readonly query: ZoneQuery,
  ) {
    const all = rarestFirst(zone, query);
    this.isEmpty = zone.counts[all[0]!] === 0;
    this.words = zone.bitmaps;
    this.all = bitmapsOf(zone, all);
    this.anyOf = bitmapsOf(zone, query.anyOf.attributes);
    this.patterns = bitmapsOf(zone, query.patterns.attributes);
    this.helpful = bitmapsOf(zone, query.helpful);
    this.above = bitmapsOf(zone, query.above);
    this.held = new Int32Array(query.patterns.ends.length);
  }

  /** The offers of a word that answer, as bits. The four rarest attributes are met at once: then most words are empty. */
  answering(word: number): number {
    const { words, all } = this;
    const rarest = all[0]! + word;
    const last = all.length - 1;
    let left = words[rarest]! & words[all[last < 1 ? 0 : 1]! + word]!;
    left &= words[all[last < 2 ? 0 : 2]! + word]! & words[all[last < 3 ? 0 : 3]! + word]!;
    for (let i = 4; i <= last && left !== 0; i++) left &= words[all[i]! + word]!;
    if (left !== 0 && this.anyOf.length > 0) left = this.meetAny(word, left);
    return left !== 0 && this.held.length > 0 ? this.meetLeast(word, left) : left;
  }

  /** The offers of a word that speak more than is asked, as bits. */
  speakingMore(word: number): number {
    const { words, helpful, above } = this;
    let any = 0;
    for (let i = 0; i < helpful.length; i++) any |= words[helpful[i]! + word]!;
    let every = above.length > 0 ? -1 : 0;
    for (let i = 0; i < above.length; i++) every &= words[above[i]! + word]!;
    return any | every;
  }

  /** Those among some offers who have one attribute of each group. */
  private meetAny(word: number, among: number): number {
    const { ends } = this.query.anyOf;
    let left = among;
    for (let group = 0, i = 0; group < ends.length; group++) {
      let any = 0;
      for (; i < ends[group]!; i++) any |= this.words[this.anyOf[i]! + word]!;
      left &= any;
    }
    return left;
  }

  /** Those among some offers who hold enough patterns of each week; says of all who holds which. */
  private meetLeast(word: number, among: number): number {
    const { words, held, patterns } = this;
    const { leastOf } = this.query;
    const { ends } = this.query.patterns;
    for (let pattern = 0, i = 0; pattern < ends.length; pattern++) {
      let every = among;
      for (; i < ends[pattern]!; i++) every &= words[patterns[i]! + word]!;
      held[pattern] = every;
    }
    let left = among;
    for (let i = 0; i < leastOf.length && left !== 0; i++) left &= atLeast(held, leastOf[i]!);
    return left;
  }
}

function atLeast(held: Int32Array, { least, patterns }: LeastOf): number {
  if (least > mostCounted) return -1;
  for (let count = 0; count < least; count++) risen[count] = 0;
  for (let i = 0; i < patterns.length; i++) {
    const mask = held[patterns[i]!]!;
    for (let count = least - 1; count > 0; count--) risen[count]! |= risen[count - 1]! & mask;
    risen[0]! |= mask;
  }
  return risen[least - 1]!;
}

/** The attributes that everybody needs, in the order in which they leave fewest in this zone. */
function rarestFirst({ counts, hasCells }: Zone, { all, cell }: ZoneQuery): Int32Array {
  const cells = hasCells && cell !== undefined ? 1 : 0;
  const sorted = new Int32Array(all.length + cells);
  for (let i = 0; i < sorted.length; i++) {
    const attribute = i < all.length ? all[i]! : cell!;
    let place = i;
    for (; place > 0 && counts[sorted[place - 1]!]! > counts[attribute]!; place--)
      sorted[place] = sorted[place - 1]!;
    sorted[place] = attribute;
  }
  return sorted;
}

function bitmapsOf({ words }: Zone, attributes: Int32Array): Int32Array {
  const bitmaps = new Int32Array(attributes.length);
  for (let i = 0; i < attributes.length; i++) bitmaps[i] = attributes[i]! * words;
  return bitmaps;
}
