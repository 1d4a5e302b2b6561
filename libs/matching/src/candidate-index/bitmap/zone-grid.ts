import type { OfferProfile } from '../../profiles/index.js';

/** A zone is a box of some 27 km a side at the latitude of Paris, cut into cells of some 2 km. */
const zoneDegrees = { lon: 0.36, lat: 0.25 } as const;
const cellsAcross = 14;

/** Cells of one zone. */
export const cellsInZone = cellsAcross * cellsAcross;

/** Whoever reaches more zones than this is looked through beside every zone, instead of standing in each. */
const mostZones = 60;

/** A little less than a degree is, so that what is measured comes out too near rather than too far. */
const kmPerDegree = 111.195;
/** Above the rounding of any distance that decides a gate. */
const slackKm = 0.001;

/** The zone that holds a point; NaN for no point. Two zones never have the same number. */
export function zoneAt(lon: number, lat: number): number {
  return zoneNumber(Math.floor(lon / zoneDegrees.lon), Math.floor(lat / zoneDegrees.lat));
}

/** The cell of its zone that holds a point. */
export function cellAt(lon: number, lat: number): number {
  return cellAlong(lat / zoneDegrees.lat) * cellsAcross + cellAlong(lon / zoneDegrees.lon);
}

const zonesAround = 10_000;
const zoneNumber = (x: number, y: number): number => y * zonesAround + x;

function cellAlong(inZones: number): number {
  return Math.min(cellsAcross - 1, Math.floor((inZones - Math.floor(inZones)) * cellsAcross));
}

/** Where an offer reaches, in degrees around its point: as far as its distance can be, or a little further. */
export interface Circle {
  readonly lon: number;
  readonly lat: number;
  readonly reachKm: number;
  readonly kmPerLon: number;
}

/** The circle of an offer; undefined without a place. */
export function circleOf({ lon, lat, maxTravelKm }: OfferProfile): Circle | undefined {
  if (lon === null || lat === null) return undefined;
  const reachKm = maxTravelKm + slackKm;
  // A degree of longitude is shortest, and reaches furthest, at the edge that is nearer to a pole.
  const edge = Math.min(89, Math.abs(lat) + reachKm / kmPerDegree);
  return { lon, lat, reachKm, kmPerLon: kmPerDegree * Math.cos((edge * Math.PI) / 180) };
}

/** The zones that the circle may touch; undefined when they are too many to stand in each. */
export function zonesOf({ lon, lat, reachKm, kmPerLon }: Circle): readonly number[] | undefined {
  const [east, north] = [reachKm / kmPerLon, reachKm / kmPerDegree];
  const [fromX, toX] = [lon - east, lon + east].map((degrees) => Math.floor(degrees / zoneDegrees.lon));
  const [fromY, toY] = [lat - north, lat + north].map((degrees) => Math.floor(degrees / zoneDegrees.lat));
  if (!((toX! - fromX! + 1) * (toY! - fromY! + 1) <= mostZones)) return undefined;
  const zones: number[] = [];
  for (let y = fromY!; y <= toY!; y++) {
    for (let x = fromX!; x <= toX!; x++) zones.push(zoneNumber(x, y));
  }
  return zones;
}

/** The cells of a zone that the circle may touch. */
export function cellsOf(circle: Circle, zone: number): number[] {
  const y = Math.round(zone / zonesAround);
  const x = zone - y * zonesAround;
  const [west, south] = [x * zoneDegrees.lon, y * zoneDegrees.lat];
  const [width, height] = [zoneDegrees.lon / cellsAcross, zoneDegrees.lat / cellsAcross];
  const cells: number[] = [];
  for (let row = 0; row < cellsAcross; row++) {
    const north = gap(circle.lat, south + row * height, height) * kmPerDegree;
    if (north > circle.reachKm) continue;
    for (let column = 0; column < cellsAcross; column++) {
      const east = gap(circle.lon, west + column * width, width) * circle.kmPerLon;
      if (east * east + north * north <= circle.reachKm ** 2) cells.push(row * cellsAcross + column);
    }
  }
  return cells;
}

/** How far a point lies outside of a range; 0 within it. */
function gap(point: number, start: number, length: number): number {
  return Math.max(0, start - point, point - start - length);
}
