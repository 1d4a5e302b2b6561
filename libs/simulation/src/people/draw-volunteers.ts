import type { LanguageCode } from '@app/contracts';
import type { Draws } from '../draws.js';
import { askedLanguages } from '../needs/asked-languages.js';
import type { TownKind } from '../needs/kind-model.js';
import { kindModel, townKinds } from '../needs/kind-model.js';
import type { Scenario } from '../scenarios/index.js';
import { drawHome } from './districts.js';
import type { TownVolunteer } from './town-volunteer.js';
import { likelyFree, slotsInWeek } from './week.js';

const shareVerified = 0.55;
const shareOfTwo = 0.2;
/** Of the speakers of a language that help is asked in: those who tick interpreting for its sake. */
const shareOfInterpreters = 0.7;
const askedCodes: ReadonlySet<LanguageCode> = new Set(askedLanguages.map(([code]) => code));
const oldestOfferDays = 360;
const shares: readonly (readonly [TownKind, number])[] = townKinds.map((kind) => [
  kind,
  kindModel(kind).share,
]);

/** Share of the volunteers who speak it, beside French. */
const languageShares = [
  ['eng', 0.45],
  ['spa', 0.16],
  ['ara', 0.06],
  ['ukr', 0.02],
  ['prs', 0.01],
  ['bam', 0.01],
  ['ben', 0.005],
  ['tir', 0.004],
  ['pus', 0.004],
  ['som', 0.003],
  ['tur', 0.008],
] as const satisfies readonly (readonly [LanguageCode, number])[];

/** Those on the platform at the start, then those who join day by day until the needs stop coming. */
export function drawVolunteers(draws: Draws, scenario: Scenario): readonly TownVolunteer[] {
  const volunteers: TownVolunteer[] = [];
  const add = (joinsTick: number, publishedDay: number) => {
    const index = volunteers.length;
    volunteers.push(drawVolunteer(draws.branch(`v${index}`), index, joinsTick, publishedDay));
  };
  const ages = draws.branch('ages');
  for (let i = 0; i < scenario.volunteersAtStart; i++) add(0, -ages.between(0, oldestOfferDays));
  for (let day = 0; day < scenario.days; day++) {
    for (let i = joiningOn(day, scenario); i > 0; i--) add(2 * day + (i % 2), day);
  }
  return volunteers;
}

function joiningOn(day: number, { volunteersPerDay, crisis }: Scenario): number {
  const surge = crisis && day >= crisis.fromDay && day < crisis.fromDay + crisis.volunteerDays;
  return volunteersPerDay * (surge ? crisis.volunteerFactor : 1);
}

function drawVolunteer(draws: Draws, index: number, joinsTick: number, publishedDay: number): TownVolunteer {
  let week = 0;
  for (let slot = 0; slot < slotsInWeek; slot++) if (draws.chance(likelyFree(slot))) week |= 1 << slot;
  const spoken: readonly LanguageCode[] = languageShares
    .filter(([, share]) => draws.chance(share))
    .map(([code]) => code);
  return {
    index,
    id: `v${index}`,
    kinds: drawKinds(draws, spoken),
    languages: ['fra', ...spoken],
    week,
    ...drawHome(draws),
    maxKm: draws.between(2, 8),
    perMonth: draws.chance(shareOfTwo) ? 2 : 1,
    verified: draws.chance(shareVerified),
    publishedDay,
    joinsTick,
    asks: 0,
    accepts: 0,
  };
}

/** Who speaks a language that help is asked in often means to interpret. */
function drawKinds(draws: Draws, spoken: readonly LanguageCode[]): readonly TownKind[] {
  const kinds = draws.several(shares, draws.whole(1, 3));
  const wanted = spoken.some((code) => askedCodes.has(code));
  const interprets = wanted && draws.chance(shareOfInterpreters);
  if (!interprets || kinds.includes('interpreting')) return kinds;
  return ['interpreting', ...kinds.slice(1)];
}
