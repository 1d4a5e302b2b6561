import type { District, Sector, Territory } from './territory.js';

/** The district of a postal code, spaces allowed; undefined outside the territory. 75116 is the 16th. */
export function districtOfPostalCode(territory: Territory, postalCode: string): District | undefined {
  const compact = postalCode.replaceAll(/\s/g, '');
  return territory.districts.find(({ postalCodes }) => postalCodes.includes(compact));
}

/** The district of a code such as `75118`; undefined outside the territory. */
export function districtByCode(territory: Territory, code: string): District | undefined {
  return territory.districts.find((district) => district.code === code);
}

/** The sector that a district belongs to; undefined outside the territory. */
export function sectorOfDistrict(territory: Territory, districtCode: string): Sector | undefined {
  return territory.sectors.find(({ districts }) => districts.includes(districtCode));
}
