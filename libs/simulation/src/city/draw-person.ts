import type { Draws } from '../draws.js';
import type { CityPerson } from './city.js';
import { familyNames, givenNames } from './names.js';

const shareInEnglish = 0.12;

/** Somebody invented. `serial` keeps two of a name apart; `domain` says of whom the address speaks. */
export function drawPerson(draws: Draws, serial: number, domain: string): CityPerson {
  const givenName = draws.one(givenNames);
  const familyName = draws.one(familyNames);
  return {
    givenName,
    familyName,
    email: `${plain(givenName)}.${plain(familyName)}.${serial}@${domain}.invalid`,
    locale: draws.chance(shareInEnglish) ? 'en' : 'fr',
  };
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z]+/gi, '-')
    .toLowerCase();
