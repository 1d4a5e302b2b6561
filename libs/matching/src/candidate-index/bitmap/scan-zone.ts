import type { Survivors } from './survivors.js';
import type { ZoneQuery } from './zone-query.js';
import { ZoneScan } from './zone-scan.js';
import type { Zone } from './zone.js';

/** Adds the rows of the zone that answer the query to the survivors, each with what the bitmaps tell of its score. */
export function scanZone(zone: Zone, query: ZoneQuery, survivors: Survivors): void {
  if (zone.usedWords === 0) return;
  const scan = new ZoneScan(zone, query);
  if (scan.isEmpty) return;
  const { sessionsOf, covered: always, helpful, above } = query;
  const speakingMore = helpful.length + above.length > 0;
  const { held } = scan;
  for (let word = 0; word < zone.usedWords; word++) {
    let left = scan.answering(word);
    if (left === 0) continue;
    const more = speakingMore ? scan.speakingMore(word) : 0;
    while (left !== 0) {
      const lowest = left & -left;
      left ^= lowest;
      let covered = always;
      for (let i = 0; i < held.length; i++) if ((held[i]! & lowest) !== 0) covered += sessionsOf[i]!;
      survivors.add(zone.rows[(word << 5) + 31 - Math.clz32(lowest)]!, covered, (more & lowest) !== 0);
    }
  }
}
