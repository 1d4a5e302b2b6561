import type { NeedInput } from '@app/domain/needs';
import type { District, Territory } from '@app/domain/territories';
import type { CalendarDate } from '@app/domain/time';
import { addDays, dayOfDate, weekdayOfDay } from '@app/domain/time';
import type { Draws } from '../draws.js';
import { drawAskedLanguage } from './draw-languages.js';
import type { CityKind } from './kind-shares.js';
import { kindShares } from './kind-shares.js';
import type { NeedTemplate } from './need-template.js';
import { needTemplates } from './need-templates.js';

const shareAskingLanguage = 0.06;
const shareOfLiteracy = 0.1;
const frenchLevels = [
  ['A1.1', 2],
  ['A1', 4],
  ['A2', 3],
  ['B1', 1],
] as const;

/** Kinds whose author has to say whether papers are handled. */
const saysAboutPapers: ReadonlySet<CityKind> = new Set(['admin-help', 'student-guidance', 'translation']);
const withPair: ReadonlySet<CityKind> = new Set(['interpreting', 'translation']);

/** What a need is drawn for. */
export interface NeedSurroundings {
  readonly territory: Territory;
  readonly district: District;
  readonly today: CalendarDate;
  readonly serial: number;
}

/** A need of the city, as its author would give it. */
export function drawNeed(draws: Draws, { territory, district, today, serial }: NeedSurroundings): NeedInput {
  const kind = draws.weighted(kindShares);
  const template = needTemplates[kind];
  const { oneToOne, usefulSkills, durationMinutes, setting } = template;
  const remote = template.rhythm === 'free';
  return {
    kind,
    title: draws.one(template.titles),
    description: template.description,
    ...(remote ? { flexible: true } : { schedule: drawSchedule(draws, template, today) }),
    ...(typeof template.rhythm === 'object' ? { minimumSessionsPerWeek: 1 } : {}),
    remote,
    ...(remote ? {} : { site: siteIn(draws, territory, district) }),
    setting,
    oneToOne: oneToOne ?? false,
    ...(saysAboutPapers.has(kind) ? { handlesPapers: false } : {}),
    minorsPresent: 'no',
    ...drawLanguages(draws, kind),
    ...(kind === 'interpreting' ? { everydayOccasion: true } : {}),
    ...(kind === 'french-lessons' ? drawFrench(draws) : {}),
    ...(usefulSkills ? { usefulSkills } : {}),
    ...(durationMinutes ? { durationMinutes } : {}),
    placeCount: draws.whole(...template.places),
    ...(oneToOne ? { caseReference: `D-${1000 + serial}` } : {}),
  };
}

function drawSchedule(
  draws: Draws,
  { leadDays, rhythm, hours, weekdays, termOnly }: NeedTemplate,
  today: CalendarDate,
) {
  const earliest = addDays(today, Math.max(1, Math.round(leadDays * draws.between(0.6, 1.4))));
  const weekday = draws.one(weekdays);
  const date = addDays(earliest, (weekday - weekdayOfDay(dayOfDate(earliest)) + 7) % 7);
  const [fromMinute, toMinute] = draws.one(hours);
  if (typeof rhythm !== 'object') return { once: [{ date, fromMinute, toMinute }] };
  const until = addDays(date, 7 * (rhythm.weeks - 1));
  return {
    weekly: [{ weekdays: [weekday], fromMinute, toMinute, from: date, until, termOnly: termOnly ?? false }],
  };
}

function siteIn(draws: Draws, { name }: Territory, { postalCodes }: District) {
  return {
    label: 'Local de l’association',
    street: `${draws.whole(1, 120)} rue des Exemples`,
    postalCode: draws.one(postalCodes),
    city: name,
    contactNote: 'Demander l’accueil en arrivant',
  };
}

function drawLanguages(draws: Draws, kind: CityKind) {
  const asked = withPair.has(kind) || draws.chance(shareAskingLanguage);
  if (!asked) return {};
  const language = { code: drawAskedLanguage(draws), level: 'B2', relatedAccepted: draws.chance(0.5) };
  return { languages: withPair.has(kind) ? [{ code: 'fra', level: 'B2' }, language] : [language] };
}

function drawFrench(draws: Draws) {
  return draws.chance(shareOfLiteracy)
    ? { literacy: true }
    : { literacy: false, frenchLevel: draws.weighted(frenchLevels) };
}
