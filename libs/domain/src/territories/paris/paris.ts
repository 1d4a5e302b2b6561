import { defaultSettings } from '../settings.js';
import type { Sector, Territory } from '../territory.js';
import { districts } from './districts.js';

/**
 * The sectors that elect a town hall: the first four arrondissements are one since 2020.
 * @source loi n° 2017-257 du 28 février 2017 relative au statut de Paris, article 22
 */
const sectors: readonly Sector[] = [...new Set(districts.map(({ sector }) => sector))].map((code) => {
  const members = districts.filter(({ sector }) => sector === code);
  const [only] = members;
  return {
    code,
    name: members.length === 1 && only ? only.name : 'Paris Centre',
    districts: members.map((district) => district.code),
  };
});

/** The first city of the service, not a special case of it. */
export const paris: Territory = {
  code: 'paris',
  id: '75056000-0000-7000-8000-000000000000',
  name: 'Paris',
  timeZone: 'Europe/Paris',
  locale: 'fr',
  districts,
  sectors,
  publicHolidays: 'france',
  schoolZone: 'C',
  settings: defaultSettings,
};
