import type { LeastOf, ZoneQuery } from './zone-query.js';
import type { Zone } from './zone.js';

const mostCounted = 64;
/** A thermometer for 32 offers: `risen[n]` marks those who held n + 1 patterns so far. */
const risen = new Int32Array(mostCounted);

/** Groups of bitmaps, one behind the other: where the words of each bitmap begin, and where each group ends. */
interface Groups {
  readonly bitmaps: Int32Array;
  readonly ends: Int32Array;
}

/** A query put to one zone: for 32 offers at a time, who answers it. */
export class ZoneScan {
  /** For each pattern of the query, who of the last 32 answered may be free in all its hours. */
  readonly held: Int32Array;
  /** Whether nobody in the zone has one of the attributes. */
  readonly isEmpty: boolean;
  private readonly words: Int32Array;
  private readonly all: Int32Array;
  private readonly anyOf: Groups;
  private readonly patterns: Groups;
  private readonly leastOf: readonly LeastOf[];
  private readonly helpful: Int32Array;
  private readonly above: Int32Array;

  constructor(zone: Zone, query: ZoneQuery) {
    const { counts, hasCells } = zone;
    const all = hasCells && query.cell !== undefined ? [...query.all, query.cell] : [...query.all];
    all.sort((a, b) => counts[a]! - counts[b]!);
    this.isEmpty = counts[all[0]!] === 0;
    this.words = zone.bitmaps;
    this.all = bitmapsOf(zone, all);
    this.anyOf = groupsOf(zone, query.anyOf);
    this.patterns = groupsOf(
      zone,
      query.patterns.map(({ hours }) => hours),
    );
    this.leastOf = query.leastOf;
    this.helpful = bitmapsOf(zone, query.helpful);
    this.above = bitmapsOf(zone, query.above);
    this.held = new Int32Array(query.patterns.length);
  }

  /** The offers of a word that answer, as bits. The four rarest attributes are met at once: then most words are empty. */
  answering(word: number): number {
    const { words, all } = this;
    const rarest = all[0]! + word;
    const last = all.length - 1;
    let left = words[rarest]! & words[all[last < 1 ? 0 : 1]! + word]!;
    left &= words[all[last < 2 ? 0 : 2]! + word]! & words[all[last < 3 ? 0 : 3]! + word]!;
    for (let i = 4; i <= last && left !== 0; i++) left &= words[all[i]! + word]!;
    if (left !== 0 && this.anyOf.ends.length > 0) left = this.meetAny(word, left);
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
    const { bitmaps, ends } = this.anyOf;
    let left = among;
    for (let group = 0, i = 0; group < ends.length; group++) {
      let any = 0;
      for (; i < ends[group]!; i++) any |= this.words[bitmaps[i]! + word]!;
      left &= any;
    }
    return left;
  }

  /** Those among some offers who hold enough patterns of each week; says of all who holds which. */
  private meetLeast(word: number, among: number): number {
    const { words, held, leastOf } = this;
    const { bitmaps, ends } = this.patterns;
    for (let pattern = 0, i = 0; pattern < ends.length; pattern++) {
      let every = among;
      for (; i < ends[pattern]!; i++) every &= words[bitmaps[i]! + word]!;
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

function bitmapsOf({ words }: Zone, attributes: readonly number[]): Int32Array {
  const bitmaps = new Int32Array(attributes.length);
  for (let i = 0; i < attributes.length; i++) bitmaps[i] = attributes[i]! * words;
  return bitmaps;
}

function groupsOf(zone: Zone, groups: readonly (readonly number[])[]): Groups {
  const ends = new Int32Array(groups.length);
  let end = 0;
  for (let i = 0; i < groups.length; i++) ends[i] = end += groups[i]!.length;
  return { bitmaps: bitmapsOf(zone, groups.flat()), ends };
}
