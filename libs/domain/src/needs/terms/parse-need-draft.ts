import type { KindCode } from '@app/contracts';
import { isKind, isNeedSetting, kindOf } from '@app/contracts';
import { invalid } from '../../errors/index.js';
import { closesByItem } from '../../goods/index.js';
import { opensHome, readStay } from '../../hosting/index.js';
import { readPremises } from '../../premises/index.js';
import type { MinorsPresent } from '../../safeguarding/index.js';
import {
  readAccess,
  readGender,
  readPublicText,
  readSafetyWish,
  readText,
} from '../../safeguarding/index.js';
import type { Territory } from '../../territories/index.js';
import { calendarOf } from '../../territories/index.js';
import type { Schedule } from '../../time/index.js';
import { localDate, parseSchedule, sessionsOf } from '../../time/index.js';
import { readVehicle } from '../../vehicles/index.js';
import { contradictionIn } from './contradictions.js';
import { missingField } from './missing-field.js';
import type { NeedInput, NeedTerms } from './need-terms.js';
import { readAudience, readDuration, readWantedItems } from './read-extras.js';
import { isGiven, readCount, readFlag, readLanguageCodes, readSkills } from './read-fields.js';
import { readLanguages, readLevel } from './read-languages.js';
import { readSite } from './read-site.js';

/** What a need is read against. `unchangedSchedule` is taken as it is: its first sessions may be over already. */
export interface DraftContext {
  readonly territory: Territory;
  readonly now: Date;
  readonly unchangedSchedule?: Schedule;
}

/** How far ahead a session may lie. */
const farthestDays = 400;
const dayMs = 86_400_000;
const minorsAnswers: readonly MinorsPresent[] = ['yes', 'no', 'unknown'];

/**
 * Reads what somebody gave as a need.
 * @throws a refusal with the pointer to the field: `kind-unknown`, `setting-unknown`, `field-missing`,
 * `places-invalid`, `schedule-too-far`, `minors-answer-unknown`, `frequency-invalid`, those of the readers of each
 * field, of `parseSchedule` and of `contradictionIn`
 */
export function parseNeedDraft(input: NeedInput, context: DraftContext): NeedTerms {
  const { kind, setting } = input;
  if (typeof kind !== 'string' || !isKind(kind)) throw invalid('kind-unknown', '/kind');
  if (typeof setting !== 'string' || !isNeedSetting(setting)) throw invalid('setting-unknown', '/setting');
  const schedule = readSchedule(input, context);
  const items = readWantedItems(input.items, '/items');
  const hasSessions = schedule.once.length > 0 || schedule.weekly !== undefined;
  const terms: NeedTerms = {
    kind,
    title: readPublicText(input.title, { pointer: '/title', least: 5, most: 120, lines: 'one' }),
    description: readPublicText(input.description, {
      pointer: '/description',
      least: 10,
      most: 4000,
      lines: 'many',
    }),
    schedule,
    flexible: readFlag(input.flexible, '/flexible', !hasSessions),
    minimumSessionsPerWeek: readFrequency(input.minimumSessionsPerWeek),
    remote: readFlag(input.remote, '/remote', false),
    site: isGiven(input.site) ? readSite(input.site, '/site', context.territory) : null,
    setting,
    accessOffered: readAccess(input.accessOffered, '/accessOffered'),
    oneToOne: readFlag(input.oneToOne, '/oneToOne'),
    handlesPapers: readFlag(input.handlesPapers, '/handlesPapers', mayAssumeNoPapers(kind)),
    minorsPresent: readMinors(input.minorsPresent),
    namedAdult: readFlag(input.namedAdult, '/namedAdult', false),
    safetyWish: readSafetyWish(input.safetyWish, '/safetyWish'),
    personGender: readGender(input.personGender, '/personGender'),
    languages: readLanguages(input.languages, '/languages'),
    helpfulLanguages: readLanguageCodes(input.helpfulLanguages, '/helpfulLanguages'),
    everydayOccasion: isGiven(input.everydayOccasion)
      ? readFlag(input.everydayOccasion, '/everydayOccasion')
      : null,
    frenchLevel: isGiven(input.frenchLevel) ? readLevel(input.frenchLevel, '/frenchLevel') : null,
    literacy: readFlag(input.literacy, '/literacy', false),
    requiredSkills: readSkills(input.requiredSkills, '/requiredSkills'),
    usefulSkills: readSkills(input.usefulSkills, '/usefulSkills'),
    durationMinutes: readDuration(input.durationMinutes, '/durationMinutes'),
    items,
    audience: readAudience(input.audience, '/audience'),
    vehicle: readVehicle(input.vehicle, '/vehicle'),
    premises: readPremises(input.premises, '/premises'),
    stay: readStay(input.stay, '/stay', { kind, today: localDate(context.now, context.territory.timeZone) }),
    placeCount: readPlaces(kind, input.placeCount, items.length),
    crisis: readFlag(input.crisis, '/crisis', false),
    caseReference: readCaseReference(input.caseReference),
  };
  const missing = missingField(terms, input);
  if (missing) throw invalid('field-missing', missing, { kind });
  const contradiction = contradictionIn(terms);
  if (contradiction) throw contradiction;
  return terms;
}

/** @throws `places-invalid`: zero places, half a place, more than 500 */
export const readPlaceCount = (value: unknown): number =>
  readCount(value, { pointer: '/placeCount', code: 'places-invalid', least: 1, most: 500 });

/** Of goods, each item is a place; a stay takes one home. */
function readPlaces(kind: KindCode, value: unknown, itemCount: number): number {
  if (closesByItem(kind)) return itemCount;
  return opensHome(kind) ? 1 : readPlaceCount(value);
}

function readSchedule({ schedule }: NeedInput, context: DraftContext): Schedule {
  if (context.unchangedSchedule) return context.unchangedSchedule;
  if (!isGiven(schedule)) return { once: [] };
  const calendar = calendarOf(context.territory);
  const parsed = parseSchedule(schedule, { pointer: '/schedule', calendar, now: context.now });
  const farthest = new Date(context.now.getTime() + farthestDays * dayMs);
  if (sessionsOf(parsed, calendar, { from: farthest }).length > 0) {
    throw invalid('schedule-too-far', '/schedule', { mostDays: farthestDays });
  }
  return parsed;
}

/** Kinds that come close to private papers, and whose tier depends on it, have to say. */
function mayAssumeNoPapers(kind: KindCode): false | undefined {
  const { confidentiality, tier } = kindOf(kind);
  return confidentiality && tier < 2 ? undefined : false;
}

function readFrequency(value: unknown): number | null {
  if (!isGiven(value)) return null;
  const limits = { pointer: '/minimumSessionsPerWeek', code: 'frequency-invalid', least: 1, most: 7 };
  return readCount(value, limits);
}

/** What nobody said counts as unknown, which counts as yes. */
function readMinors(value: unknown): MinorsPresent {
  if (!isGiven(value)) return 'unknown';
  const answer = minorsAnswers.find((known) => known === value);
  if (!answer) throw invalid('minors-answer-unknown', '/minorsPresent');
  return answer;
}

function readCaseReference(value: unknown): string | null {
  if (!isGiven(value)) return null;
  const reference = readText(value, { pointer: '/caseReference', least: 1, most: 40, lines: 'one' });
  if (!/^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(reference) || !/\d/.test(reference)) {
    throw invalid('case-reference-malformed', '/caseReference');
  }
  return reference;
}
