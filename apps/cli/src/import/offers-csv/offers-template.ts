import Papa from 'papaparse';
import type { Column } from './columns.js';
import { headingOf } from './columns.js';

/** The columns of the template, with one invented person in them; no date, since it would pass. */
const example = {
  givenName: 'Camille',
  familyName: 'Exemple',
  email: 'camille.exemple@benevoles.invalid',
  phone: '06 39 98 00 01',
  birthDate: '24/05/1985',
  postalCode: '75018',
  kinds: 'cours de français, aide administrative',
  languages: 'français (langue maternelle), arabe (courant), anglais B2',
  skills: 'formation pour adultes, permis de conduire',
  availability: 'lundi soir, mardi 14h-18h, samedi',
  from: '',
  until: '',
  maxTravelKm: '4,5',
  hoursPerWeek: '3',
  remote: 'oui',
  consent: 'oui',
} as const satisfies Partial<Record<Column, string>>;

/** The file to hand to associations: `;`, UTF-8 with mark, so that a French spreadsheet opens it as it is. */
export function offersTemplate(): string {
  const columns = Object.keys(example) as (keyof typeof example)[];
  const rows = [columns.map(headingOf), columns.map((column) => example[column])];
  return `\uFEFF${Papa.unparse(rows, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
}
