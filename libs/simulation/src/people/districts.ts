import type { District } from '@app/domain/territories';
import { territoryByCode } from '@app/domain/territories';
import type { Draws } from '../draws.js';
import { byNeed, byPopulation } from '../city/where.js';

const paris = territoryByCode('paris');
const spreadKm = 0.6;
const kmPerDegree = 111.195;
const kmPerLon = kmPerDegree * Math.cos((48.857 * Math.PI) / 180);

/** The arrondissements of the north east: 10th, 18th, 19th, 20th. */
export const northEast: ReadonlySet<number> = new Set([10, 18, 19, 20]);

/** A place in the city and the number of its arrondissement. */
export interface Spot {
  readonly lon: number;
  readonly lat: number;
  readonly district: number;
}

/** Where somebody lives: by inhabitants. */
export const drawHome = (draws: Draws): Spot => drawSpotIn(draws, draws.weighted(byPopulation(paris)));

/** Where help is asked: by inhabitants and by how many of them need it. */
export const drawDistrictOfNeed = (draws: Draws): number => draws.weighted(byNeed(paris)).number;

export const drawSpot = (draws: Draws, district: number): Spot =>
  drawSpotIn(draws, paris.districts[district - 1]!);

/** Around the centroid, some hundred metres each way. */
function drawSpotIn(draws: Draws, { number, centroid }: District): Spot {
  return {
    lon: centroid.lon + (draws.normal() * spreadKm) / kmPerLon,
    lat: centroid.lat + (draws.normal() * spreadKm) / kmPerDegree,
    district: number,
  };
}
