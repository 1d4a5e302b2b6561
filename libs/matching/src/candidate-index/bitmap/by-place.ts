import type { OfferProfile } from '../../profiles/index.js';
import { cellAt, cellsInZone, zoneAt } from './zone-grid.js';

const nowhere = -Infinity;

/**
 * The offers in the order of the map, zone by zone and cell by cell: whoever lives near the site of a need then stands
 * side by side, in the bitmaps and in memory, and a search reads a few stretches of both instead of crumbs of all.
 */
export function byPlace(offers: readonly OfferProfile[]): readonly OfferProfile[] {
  const cells = new Map<number, OfferProfile[]>();
  for (const offer of offers) {
    const { lon, lat } = offer;
    const cell = lon === null || lat === null ? nowhere : zoneAt(lon, lat) * cellsInZone + cellAt(lon, lat);
    const here = cells.get(cell);
    if (here) here.push(offer);
    else cells.set(cell, [offer]);
  }
  return [...cells].toSorted(([a], [b]) => a - b).flatMap(([, here]) => here);
}
