import type { District, Territory } from '@app/domain/territories';

/**
 * Needs per head of each arrondissement, 1st to 20th: an assumption shaped on the rates of poverty.
 * @source INSEE, Filosofi (shape only)
 */
const intensityOfParis = [
  0.6, 0.6, 0.7, 0.7, 0.6, 0.5, 0.4, 0.5, 0.7, 1.3, 1.2, 1, 1.4, 1.1, 0.6, 0.4, 0.8, 1.9, 2, 1.6,
];

const intensities: Readonly<Record<string, readonly number[]>> = { paris: intensityOfParis };

/** Where people live. */
export const byPopulation = ({ districts }: Territory): readonly (readonly [District, number])[] =>
  districts.map((district) => [district, district.population]);

/** Where help is needed: inhabitants, more of them counting where people are poorer. */
export function byNeed(territory: Territory): readonly (readonly [District, number])[] {
  const intensity = intensities[territory.code];
  return territory.districts.map((district, index) => [
    district,
    district.population * (intensity?.[index] ?? 1),
  ]);
}
