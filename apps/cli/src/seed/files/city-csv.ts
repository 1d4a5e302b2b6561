import type { KindCode, LanguageCode, SkillCode } from '@app/contracts';
import type { SpokenLanguage } from '@app/domain/profiles';
import type { LocalRange } from '@app/domain/time';
import type { CityVolunteer } from '@app/simulation';
import Papa from 'papaparse';
import type { Column } from '../../import/offers-csv/columns.js';
import { headingOf } from '../../import/offers-csv/columns.js';
import { kindWords } from '../../import/words/kind-words.js';
import { languageNames } from '../../import/words/language-words.js';
import { skillWords } from '../../import/words/skill-words.js';

const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** A cell of each column, for somebody of the city. */
const cells: Partial<Record<Column, (volunteer: CityVolunteer) => string>> = {
  givenName: ({ person }) => person.givenName,
  familyName: ({ person }) => person.familyName,
  email: ({ person }) => person.email,
  birthDate: ({ person }) => person.bornOn.split('-').reverse().join('/'),
  postalCode: ({ offer }) => String(offer.postalCode),
  kinds: ({ offer }) =>
    [
      ...(offer.kinds as readonly KindCode[]).map((kind) => kindWords[kind][0]),
      ...(offer.anythingUseful === true ? ['peu importe'] : []),
    ].join(', '),
  languages: ({ offer }) => (offer.languages as readonly SpokenLanguage[]).map(languageCell).join(', '),
  skills: ({ offer }) =>
    (offer.skills as readonly SkillCode[]).map((skill) => skillWords[skill][0]).join(', '),
  availability: ({ offer }) =>
    (offer.availability as { weekly: readonly LocalRange[] }).weekly.map(hoursCell).join(', '),
  maxTravelKm: ({ offer }) => String(offer.maxTravelKm).replace('.', ','),
  hoursPerWeek: ({ offer }) =>
    typeof offer.weeklyMinutes === 'number' ? String(offer.weeklyMinutes / 60) : '',
  remote: ({ offer }) => (offer.remote === true ? 'oui' : 'non'),
};

/** The volunteers of a city as an association's spreadsheet would export them. */
export function cityCsv(volunteers: readonly CityVolunteer[]): string {
  const columns = Object.keys(cells) as (keyof typeof cells)[];
  const rows = volunteers.map((volunteer) => columns.map((column) => cells[column]?.(volunteer) ?? ''));
  const table = [columns.map(headingOf), ...rows];
  return `\uFEFF${Papa.unparse(table, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
}

function languageCell({ code, level }: { code: LanguageCode; level: SpokenLanguage['level'] }): string {
  return `${languageNames[code][0]} (${level === 'native' ? 'langue maternelle' : level})`;
}

function hoursCell({ day, fromMinute, toMinute }: LocalRange): string {
  return `${days[day - 1]} ${fromMinute / 60}h-${toMinute / 60}h`;
}
