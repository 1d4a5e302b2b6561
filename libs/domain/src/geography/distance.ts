import type { Point } from './point.js';

const earthRadiusKm = 6371.0088;
const radiansPerDegree = Math.PI / 180;

/**
 * Kilometres between two points of one city region, on a flat map drawn at their middle latitude.
 * Within 0.1 % of the great circle under 100 km at the latitudes of Europe; not for longer ways.
 */
export function distanceKm(a: Point, b: Point): number {
  const middle = ((a.lat + b.lat) / 2) * radiansPerDegree;
  const east = (b.lon - a.lon) * radiansPerDegree * Math.cos(middle);
  const north = (b.lat - a.lat) * radiansPerDegree;
  return earthRadiusKm * Math.sqrt(east * east + north * north);
}
