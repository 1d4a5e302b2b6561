import type { District } from '../territory.js';

/** Number, inhabitants, longitude and latitude of the centroid. */
type Row = readonly [number: number, population: number, lon: number, lat: number];

/**
 * The twenty arrondissements; the woods of Boulogne and Vincennes draw the 16th and the 12th outwards.
 * @source INSEE, populations légales (package @etalab/decoupage-administratif 6.0.0)
 * @source Ville de Paris, open data, « Arrondissements » (centroids)
 */
const rows: readonly Row[] = [
  [1, 15_114, 2.33644, 48.86256],
  [2, 19_847, 2.3428, 48.86828],
  [3, 32_179, 2.36, 48.86287],
  [4, 27_332, 2.35763, 48.85434],
  [5, 55_252, 2.35071, 48.84444],
  [6, 40_389, 2.3329, 48.84913],
  [7, 48_015, 2.31219, 48.85617],
  [8, 35_317, 2.31255, 48.87272],
  [9, 57_271, 2.33746, 48.87716],
  [10, 83_873, 2.36073, 48.87613],
  [11, 138_170, 2.38006, 48.85906],
  [12, 138_024, 2.42132, 48.83497],
  [13, 181_271, 2.36227, 48.82839],
  [14, 136_455, 2.32654, 48.82924],
  [15, 229_713, 2.29283, 48.84009],
  [16, 159_386, 2.26197, 48.86039],
  [17, 159_212, 2.30678, 48.88733],
  [18, 183_127, 2.34816, 48.89257],
  [19, 178_691, 2.38482, 48.88708],
  [20, 185_140, 2.40119, 48.86346],
];

/** The second postal code of the 16th arrondissement, for its north. */
const secondPostalCodes: Readonly<Record<number, string>> = { 16: '75116' };

const lastOfParisCentre = 4;

export const districts: readonly District[] = rows.map(([number, population, lon, lat]) => {
  const twoDigits = String(number).padStart(2, '0');
  const second = secondPostalCodes[number];
  return {
    code: `751${twoDigits}`,
    number,
    name: `${number}${number === 1 ? 'er' : 'e'} arrondissement`,
    postalCodes: [`750${twoDigits}`, ...(second ? [second] : [])],
    sector: number <= lastOfParisCentre ? 'paris-centre' : `paris-${twoDigits}`,
    population,
    centroid: { lon, lat },
  };
});
