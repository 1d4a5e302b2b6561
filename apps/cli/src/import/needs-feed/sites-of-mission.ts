import type { District, Territory } from '@app/domain/territories';
import { districtOfPostalCode } from '@app/domain/territories';
import { countryCode } from './countries.js';
import type { FeedAddress } from './feed-mission.js';
import { plainLine } from './plain-text.js';
import { foldText } from '../fold-text.js';

/** A site inside the territory: its district, and the address that only the confirmed volunteer is shown. */
export interface SiteDraft {
  readonly district: string;
  readonly postalCode: string;
  readonly city: string;
  readonly street?: string;
}

/** The addresses of a mission that lie in the territory; where a point lies on the map never decides. */
export function sitesInside(addresses: readonly FeedAddress[], territory: Territory): readonly SiteDraft[] {
  return addresses.map((address) => siteOf(address, territory)).filter((site) => site !== undefined);
}

function siteOf(address: FeedAddress, territory: Territory): SiteDraft | undefined {
  if (address.country !== undefined && countryCode(address.country) !== 'FR') return undefined;
  const written = address.postalCode?.replace(/\s/g, '') ?? '';
  // 75000 stands for a whole city: only the city's own words can say more.
  const named =
    written === '' || written.endsWith('000') ? districtOfCity(address.city, territory) : undefined;
  const district = districtOfPostalCode(territory, written) ?? named;
  if (!district) return undefined;
  const postalCode = district.postalCodes.includes(written) ? written : district.postalCodes[0];
  if (postalCode === undefined) return undefined;
  return {
    district: district.code,
    postalCode,
    city: territory.name,
    ...(address.street ? { street: plainLine(address.street) } : {}),
  };
}

/** "Paris 18e" and "Paris 18e Arrondissement" name a district; "Paris" alone names none. */
function districtOfCity(city: string | undefined, territory: Territory): District | undefined {
  const parts = new RegExp(
    `^${foldText(territory.name)} (\\d{1,2})(?:er|e|eme|nd)?(?: arrondissement)?$`,
  ).exec(foldText(city ?? ''));
  return parts ? territory.districts.find(({ number }) => number === Number(parts[1])) : undefined;
}
