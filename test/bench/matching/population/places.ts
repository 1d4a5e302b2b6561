import type { Point } from '@app/domain/geography';
import { paris } from '@app/domain/territories';
import type { Draws } from '@app/simulation';
import { Lottery } from './lottery.js';
import { towns } from './towns.js';

/** Where everybody lives: in Paris alone, or over the whole country. */
export type Spread = 'paris' | 'national';

const shareOfParis = 0.15;
const shareOfTowns = 0.7;
/** People of the n-th town: 1 / n to this power. */
const rankSize = 0.8;
const spreadKm = { paris: 0.7, town: 3 };
const kmPerDegree = 111.2;

const districts = new Lottery(paris.districts.map(({ centroid, population }) => [centroid, population]));
const byRank = new Lottery(towns.map(([, lon, lat], rank) => [{ lon, lat }, (rank + 1) ** -rankSize]));
/** Mainland France, roughly. */
const country = { west: -1, east: 6.5, south: 43.5, north: 49.5 };

/** A point where somebody lives or something happens. */
export function drawPoint(draws: Draws, spread: Spread): Point {
  const part = spread === 'paris' ? 0 : draws.fraction();
  if (part < shareOfParis) return around(draws, districts.one(draws), spreadKm.paris);
  if (part < shareOfParis + shareOfTowns) return around(draws, byRank.one(draws), spreadKm.town);
  return { lon: draws.between(country.west, country.east), lat: draws.between(country.south, country.north) };
}

function around(draws: Draws, { lon, lat }: Point, km: number): Point {
  const perLon = kmPerDegree * Math.cos((lat * Math.PI) / 180);
  return { lon: lon + (normal(draws) * km) / perLon, lat: lat + (normal(draws) * km) / kmPerDegree };
}

/** A draw of the normal law, by Box and Muller. */
export function normal(draws: Draws): number {
  return Math.sqrt(-2 * Math.log(1 - draws.fraction())) * Math.cos(2 * Math.PI * draws.fraction());
}
