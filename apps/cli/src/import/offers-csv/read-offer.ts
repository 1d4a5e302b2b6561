import type { KindCode } from '@app/contracts';
import { kindOf, skills as skillCatalogue } from '@app/contracts';
import { parseOfferDraft } from '@app/domain/offers';
import type { Territory } from '@app/domain/territories';
import type { Availability } from '@app/domain/time';
import { localDate } from '@app/domain/time';
import { attempt } from '../attempt.js';
import { foldText } from '../fold-text.js';
import { kindOfWord } from '../words/kind-words.js';
import { skillOfWord } from '../words/skill-words.js';
import { readAvailability } from './cells/availability-cell.js';
import { readDate } from './cells/date-cell.js';
import { readLanguages } from './cells/languages-cell.js';
import { readNumber } from './cells/number-cell.js';
import { readSite } from './cells/site-cell.js';
import { readWords } from './cells/word-list-cell.js';
import { readYesOrNo } from './cells/yes-no-cell.js';
import type { CsvRow } from './csv-table.js';
import type { OfferDraft } from './offer-draft.js';
import type { Column } from './columns.js';
import type { CellReading, Problem, ProblemCode } from './problems.js';
import { problem } from './problems.js';
import { readResources } from './read-resources.js';
import type { CsvContext } from './csv-context.js';

const usualTravelKm = 5;
const greatestTravelKm = 100;

/** What a row offers; no value when a problem is an error. */
export function readOffer({ cells }: CsvRow, context: CsvContext): CellReading<OfferDraft> {
  const { territory } = context;
  const kinds = readKinds(cells.kinds, territory);
  const languages = readLanguages(cells.languages);
  const skills = readWords(cells.skills, 'skills', 'skill-unknown', skillOfWord);
  const site = readSite(cells.postalCode, cells.district, territory);
  const week = readAvailability(cells.availability);
  const dates = readDates(cells);
  const travel = readTravel(cells.maxTravelKm);
  const minutes = readMinutes(cells.hoursPerWeek);
  const remote = readYesOrNo(cells.remote);
  const words = kinds.value ?? [];
  const offered = words.filter((kind) => kind !== 'anything');
  const resources = readResources(cells, offered);
  const problems: Problem[] = [
    ...kinds.problems,
    ...(words.length === 0 ? [problem('kinds', 'kind-missing')] : []),
    ...languages.problems,
    ...skills.problems,
    ...(skills.value ?? [])
      .filter((skill) => skillCatalogue[skill].certified)
      .map((skill) => problem('skills', 'skill-to-be-proved', skill)),
    ...site.problems,
    ...week.problems,
    ...dates.problems,
    ...travel.problems,
    ...minutes.problems,
    ...resources.problems,
    ...(remote === 'unread' ? [problem('remote', 'answer-unread')] : []),
    ...consentProblems(cells.consent),
  ];
  const isWhole = resources.problems.every(({ severity }) => severity !== 'error');
  if (!site.value || words.length === 0 || !isWhole) return { problems };
  const value: OfferDraft = {
    kinds: offered,
    anythingUseful: words.includes('anything'),
    languages: languages.value ?? [],
    skills: skills.value ?? [],
    availability: { weekly: week.value ?? [], exceptions: [], ...dates.value },
    remote: remote === true,
    ...site.value,
    maxTravelKm: travel.value ?? usualTravelKm,
    ...(minutes.value === undefined ? {} : { weeklyMinutes: minutes.value }),
    ...resources.value,
  };
  return { value, problems: [...problems, ...refusalOf(value, context)] };
}

/** The cell that a refusal of the service is about. */
const cellOfRefusal: Readonly<Record<string, readonly [Column, ProblemCode]>> = {
  'availability-empty': ['availability', 'availability-empty'],
  'dates-passed': ['until', 'dates-passed'],
  'vehicle-invalid': ['vehicleSeats', 'vehicle-invalid'],
  'premises-invalid': ['roomCapacity', 'premises-invalid'],
};

/** The service's own rules have the last word: what it would refuse is refused here, before anything is written. */
function refusalOf(offer: OfferDraft, { territory, now }: CsvContext): readonly Problem[] {
  const today = localDate(now, territory.timeZone);
  const read = attempt(() => parseOfferDraft(offer, territory, today));
  if ('value' in read) return [];
  const cell = cellOfRefusal[read.code];
  return [cell ? problem(...cell) : problem('kinds', 'offer-refused', read.code)];
}

/** A kind that is closed here is left out, not the whole row. */
function readKinds(
  cell: string | undefined,
  { settings }: Territory,
): CellReading<readonly (KindCode | 'anything')[]> {
  const { value = [], problems } = readWords(cell, 'kinds', 'kind-unknown', kindOfWord);
  const isOpen = (kind: KindCode | 'anything') =>
    kind === 'anything' || (kindOf(kind).opening === 'open' && settings.openKinds.includes(kind));
  const closed = value.filter((kind) => !isOpen(kind));
  return {
    value: value.filter(isOpen),
    problems: [...problems, ...closed.map((kind) => problem('kinds', 'kind-not-open', kind))],
  };
}

function readDates(cells: CsvRow['cells']): CellReading<Pick<Availability, 'from' | 'until'>> {
  const problems: Problem[] = [];
  const date = (column: 'from' | 'until') => {
    const cell = cells[column];
    if (!cell) return undefined;
    const read = readDate(cell);
    if ('date' in read) return read.date;
    problems.push(
      problem(column, read.wrong === 'two-digit-year' ? 'date-year-two-digits' : 'date-unreadable'),
    );
    return undefined;
  };
  const from = date('from');
  const until = date('until');
  if (from && until && until < from)
    return { value: { from }, problems: [problem('until', 'dates-inverted')] };
  return { value: { ...(from ? { from } : {}), ...(until ? { until } : {}) }, problems };
}

function readTravel(cell: string | undefined): CellReading<number> {
  if (!cell) return { problems: [problem('maxTravelKm', 'distance-missing')] };
  const km = readNumber(cell);
  return km !== undefined && km > 0 && km <= greatestTravelKm
    ? { value: km, problems: [] }
    : { problems: [problem('maxTravelKm', 'distance-unreadable')] };
}

function readMinutes(cell: string | undefined): CellReading<number> {
  if (!cell) return { problems: [] };
  const minutes = Math.round((readNumber(cell) ?? 0) * 60);
  return minutes > 0 && minutes <= 7 * 24 * 60
    ? { value: minutes, problems: [] }
    : { problems: [problem('hoursPerWeek', 'hours-unreadable')] };
}

/** A column of consent can only forbid: agreement is asked of the person, or attested by the association by name. */
function consentProblems(cell: string | undefined): readonly Problem[] {
  const answer = readYesOrNo(cell);
  if (answer === false || foldText(cell ?? '') === 'refuse') return [problem('consent', 'consent-refused')];
  return answer === 'unread' ? [problem('consent', 'answer-unread')] : [];
}
