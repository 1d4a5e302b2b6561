import type { Zone } from './zone.js';
import type { ZoneQuery } from './zone-query.js';

/**
 * Writes the slots of the zone that answer the query into `slots`, in order, and says how many. Bitmaps are met word by
 * word, 32 offers at a time, the rarest attribute first; most words are empty after two or three.
 */
export function scanZone(zone: Zone, query: ZoneQuery, slots: Int32Array): number {
  const { words, bitmaps, counts } = zone;
  const all = query.all.toSorted((a, b) => counts[a]! - counts[b]!);
  if (counts[all[0]!] === 0) return 0;
  const offsets = Int32Array.from(all, (attribute) => attribute * words);
  const [rarest, second] = [offsets[0]!, offsets[1] ?? offsets[0]!];
  const rest = offsets.subarray(2);
  const restCount = rest.length;
  const looseCount = query.anyOf.length + query.leastOf.length;
  let found = 0;
  for (let word = 0; word < words; word++) {
    let left = bitmaps[rarest + word]! & bitmaps[second + word]!;
    for (let i = 0; i < restCount && left !== 0; i++) left &= bitmaps[rest[i]! + word]!;
    if (left === 0) continue;
    if (looseCount > 0) left &= looseWord(zone, query, word);
    while (left !== 0) {
      const lowest = left & -left;
      slots[found++] = (word << 5) + 31 - Math.clz32(lowest);
      left ^= lowest;
    }
  }
  return found;
}

/** For one word, who has one attribute of each group and enough patterns of each week. */
function looseWord({ bitmaps, words }: Zone, { anyOf, leastOf }: ZoneQuery, word: number): number {
  let left = -1;
  for (const group of anyOf) {
    let any = 0;
    for (const attribute of group) any |= bitmaps[attribute * words + word]!;
    left &= any;
  }
  for (const { least, patterns } of leastOf) {
    if (left === 0) return 0;
    left &= atLeast(bitmaps, words, word, least, patterns);
  }
  return left;
}

/** A thermometer for 32 offers: `risen[n]` marks those who held n + 1 patterns so far. */
const risen = new Int32Array(64);

function atLeast(
  bitmaps: Int32Array,
  words: number,
  word: number,
  least: number,
  patterns: readonly (readonly number[])[],
): number {
  if (least > risen.length) return -1;
  risen.fill(0, 0, least);
  for (const pattern of patterns) {
    let held = -1;
    for (const hour of pattern) held &= bitmaps[hour * words + word]!;
    for (let count = least - 1; count > 0; count--) risen[count]! |= risen[count - 1]! & held;
    risen[0]! |= held;
  }
  return risen[least - 1]!;
}
