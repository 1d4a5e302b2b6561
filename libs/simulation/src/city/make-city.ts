import type { Territory } from '@app/domain/territories';
import { districtByCode, territoryByCode } from '@app/domain/territories';
import type { CalendarDate } from '@app/domain/time';
import { localDate } from '@app/domain/time';
import { Draws } from '../draws.js';
import type { City, CityAssociation, CityNeed } from './city.js';
import { drawNeed } from './draw-need.js';
import { drawPerson } from './draw-person.js';
import { drawVolunteer } from './draw-volunteer.js';
import { inventedRna, inventedSiren } from './invented-numbers.js';
import { associationWords } from './names.js';
import { byNeed } from './where.js';

/** Which city, how big, from which seed. Sessions and ages are counted from the local day of `now`. */
export interface CityPlan {
  readonly city: string;
  readonly associations: number;
  readonly volunteers: number;
  readonly needs: number;
  readonly seed: string;
  readonly now: Date;
}

const zipf = 0.9;
const shareAtHome = 0.6;
const shareVerified = 0.9;
const shareTrusted = 0.9;
const oldestPostMinutes = 5 * 24 * 60;
/** A demo waits for nobody: every need is older than the edit hold. */
const youngestPostMinutes = 30;

/**
 * A city to try the service on: people by the inhabitants of each arrondissement, needs where they are many, a few big
 * associations and many small ones. The same plan makes the same city; a bigger one of the same seed begins with it.
 * @throws territory-unknown
 * @source INSEE, populations légales; the shares are those of the benchmark's city model
 */
export function makeCity(plan: CityPlan): City {
  const territory = territoryByCode(plan.city);
  const today = localDate(plan.now, territory.timeZone);
  const draws = new Draws(`${plan.city}/${plan.seed}`);
  const associations = times(plan.associations, (index) =>
    drawAssociation(draws.branch(`a${index}`), territory, index),
  );
  return {
    territory: territory.code,
    associations,
    volunteers: times(plan.volunteers, (serial) =>
      drawVolunteer(draws.branch(`v${serial}`), { territory, today, serial }),
    ),
    needs: times(plan.needs, (serial) =>
      drawPosting(draws.branch(`n${serial}`), { territory, associations, today, serial }),
    ),
  };
}

function drawAssociation(draws: Draws, territory: Territory, index: number): CityAssociation {
  const { purposes, names } = associationWords;
  // Every pair of words is used once before any comes back with a number.
  const round = Math.floor(index / (purposes.length * names.length));
  const purpose = purposes[index % purposes.length];
  const name = names[(index * 7 + Math.floor(index / purposes.length)) % names.length];
  // The two biggest are what a visitor signs in to.
  const verified = index < 2 || draws.chance(shareVerified);
  return {
    name: [purpose, name, ...(round > 0 ? [round + 1] : [])].join(' '),
    rna: inventedRna(index),
    siren: inventedSiren(index),
    volunteerInsurance: 'Responsabilité civile des bénévoles : contrat fictif de démonstration',
    contact: drawPerson(draws, index, 'associations'),
    district: draws.weighted(byNeed(territory)).code,
    verified,
    trusted: verified && (index === 0 || draws.chance(shareTrusted)),
  };
}

function drawPosting(
  draws: Draws,
  city: {
    readonly territory: Territory;
    readonly associations: readonly CityAssociation[];
    readonly today: CalendarDate;
    readonly serial: number;
  },
): CityNeed {
  const { territory, associations, today, serial } = city;
  const verified = associations.flatMap((association, index) =>
    association.verified ? [[index, (index + 1) ** -zipf] as const] : [],
  );
  const association = draws.weighted(verified);
  const home = districtByCode(territory, associations[association]?.district ?? '');
  const district = home && draws.chance(shareAtHome) ? home : draws.weighted(byNeed(territory));
  return {
    association,
    postedMinutesAgo: draws.whole(youngestPostMinutes, oldestPostMinutes),
    need: drawNeed(draws, { territory, district, today, serial }),
  };
}

const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));
