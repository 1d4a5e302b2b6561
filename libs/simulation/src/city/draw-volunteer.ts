import type { SkillCode } from '@app/contracts';
import type { OfferInput } from '@app/domain/offers';
import type { Territory } from '@app/domain/territories';
import type { CalendarDate } from '@app/domain/time';
import type { Draws } from '../draws.js';
import type { CityVolunteer } from './city.js';
import { drawLanguages } from './draw-languages.js';
import { drawPerson } from './draw-person.js';
import type { CityKind } from './kind-shares.js';
import { kindShares } from './kind-shares.js';
import { drawWeek } from './when.js';
import { byPopulation } from './where.js';

const shareInterviewed = 0.55;
const shareConfidential = 0.75;
const shareOfTwo = 0.2;
const ages = [
  [16, 1],
  [24, 14],
  [34, 26],
  [44, 20],
  [54, 15],
  [64, 14],
  [76, 10],
] as const;

/** Skills that people of a kind declare, and how often. */
const skillsOf: Partial<Record<CityKind, readonly (readonly [SkillCode, number])[]>> = {
  'french-lessons': [
    ['teaching-adults', 0.4],
    ['group-facilitation', 0.2],
  ],
  conversation: [['group-facilitation', 0.4]],
  'admin-help': [
    ['admin-formalities', 0.5],
    ['public-writing', 0.2],
  ],
  'digital-help': [['digital-basics', 0.7]],
  'student-guidance': [['higher-education', 0.6]],
  translation: [['translation', 0.6]],
  'job-coaching': [
    ['cv-writing', 0.6],
    ['interview-practice', 0.4],
  ],
  'moving-repairs': [
    ['small-repairs', 0.5],
    ['van-driving', 0.2],
  ],
  event: [['event-organising', 0.4]],
};

/** Who lives in the city and offers something. */
export function drawVolunteer(
  draws: Draws,
  { territory, today, serial }: { territory: Territory; today: CalendarDate; serial: number },
): CityVolunteer {
  const person = drawPerson(draws, serial, 'benevoles');
  const age = draws.weighted(ages) + draws.whole(0, 1);
  const bornOn = `${Number(today.slice(0, 4)) - age - 1}-${today.slice(5) === '02-29' ? '02-28' : today.slice(5)}`;
  const kinds = draws.several(kindShares, draws.whole(1, 3));
  return {
    person: { ...person, bornOn },
    offer: drawOffer(draws, kinds, territory, age, today),
    interviewed: draws.chance(shareInterviewed),
    confidentialityAccepted: draws.chance(shareConfidential),
    maxConcurrent: draws.chance(shareOfTwo) ? 2 : 1,
  };
}

function drawOffer(
  draws: Draws,
  kinds: readonly CityKind[],
  territory: Territory,
  age: number,
  today: CalendarDate,
): OfferInput {
  const district = draws.weighted(byPopulation(territory));
  const skills = kinds.flatMap((kind) =>
    (skillsOf[kind] ?? []).filter(([, share]) => draws.chance(share)).map(([skill]) => skill),
  );
  return {
    kinds,
    anythingUseful: draws.chance(0.08),
    languages: drawLanguages(draws),
    skills: [...new Set(skills)],
    availability: { weekly: drawWeek(draws, age), exceptions: drawAbsences(draws, today) },
    remote: kinds.includes('translation') || draws.chance(0.15),
    postalCode: draws.one(district.postalCodes),
    maxTravelKm: Math.round(draws.between(2, 8) * 2) / 2,
    ...(draws.chance(0.5) ? { weeklyMinutes: 60 * draws.whole(2, 6) } : {}),
  };
}

/** Some are away over the turn of the year. */
function drawAbsences(draws: Draws, today: CalendarDate) {
  if (!draws.chance(0.1)) return [];
  const year = Number(today.slice(0, 4));
  return [{ from: `${year}-12-20`, until: `${year + 1}-01-03`, available: false }];
}
