import type { Survivors } from './survivors.js';
import type { HourPattern, LeastOf, ZoneQuery } from './zone-query.js';
import type { Zone } from './zone.js';

/**
 * Adds the rows of the zone that answer the query to the survivors, each with what the bitmaps tell of its score. Bitmaps
 * are met word by word, 32 offers at a time, the rarest attribute first; most words are empty after two or three.
 */
export function scanZone(zone: Zone, query: ZoneQuery, survivors: Survivors): void {
  const { words, bitmaps, counts } = zone;
  const { anyOf, patterns, leastOf, spokenMore } = query;
  const all = query.all.toSorted((a, b) => counts[a]! - counts[b]!);
  if (counts[all[0]!] === 0) return;
  const offsets = Int32Array.from(all, (attribute) => attribute * words);
  const rarest = offsets[0]!;
  const second = offsets[1] ?? rarest;
  const held = new Int32Array(patterns.length);
  for (let word = 0; word < zone.usedWords; word++) {
    let left = bitmaps[rarest + word]! & bitmaps[second + word]!;
    for (let i = 2; i < offsets.length && left !== 0; i++) left &= bitmaps[offsets[i]! + word]!;
    for (let i = 0; i < anyOf.length && left !== 0; i++) left &= anyWord(zone, anyOf[i]!, word);
    if (left === 0) continue;
    if (patterns.length > 0) {
      holdPatterns(zone, patterns, word, held);
      for (let i = 0; i < leastOf.length && left !== 0; i++) left &= atLeast(held, leastOf[i]!);
    }
    const more = left === 0 || !spokenMore ? 0 : moreWord(zone, spokenMore, word);
    while (left !== 0) {
      const lowest = left & -left;
      left ^= lowest;
      let covered = query.covered;
      for (let i = 0; i < held.length; i++) if ((held[i]! & lowest) !== 0) covered += patterns[i]!.sessions;
      survivors.add(zone.rows[(word << 5) + 31 - Math.clz32(lowest)]!, covered, (more & lowest) !== 0);
    }
  }
}

/** For 32 offers, who has one attribute of the group. */
function anyWord({ bitmaps, words }: Zone, group: readonly number[], word: number): number {
  let any = 0;
  for (let i = 0; i < group.length; i++) any |= bitmaps[group[i]! * words + word]!;
  return any;
}

function everyWord({ bitmaps, words }: Zone, group: readonly number[], word: number): number {
  let every = -1;
  for (let i = 0; i < group.length; i++) every &= bitmaps[group[i]! * words + word]!;
  return every;
}

function moreWord(zone: Zone, more: NonNullable<ZoneQuery['spokenMore']>, word: number): number {
  return anyWord(zone, more.helpful, word) | (more.above ? everyWord(zone, more.above, word) : 0);
}

/** For each pattern, who may be free in all its hours. */
function holdPatterns(zone: Zone, patterns: readonly HourPattern[], word: number, held: Int32Array): void {
  for (let i = 0; i < patterns.length; i++) held[i] = everyWord(zone, patterns[i]!.hours, word);
}

const mostCounted = 64;
/** A thermometer for 32 offers: `risen[n]` marks those who held n + 1 patterns so far. */
const risen = new Int32Array(mostCounted);

function atLeast(held: Int32Array, { least, patterns }: LeastOf): number {
  if (least > mostCounted) return -1;
  risen.fill(0, 0, least);
  for (let i = 0; i < patterns.length; i++) {
    const mask = held[patterns[i]!]!;
    for (let count = least - 1; count > 0; count--) risen[count]! |= risen[count - 1]! & mask;
    risen[0]! |= mask;
  }
  return risen[least - 1]!;
}
