import Papa from 'papaparse';
import type { Column } from './columns.js';
import { headingOf } from './columns.js';

type Example = Partial<Record<Column, string>>;

/** Invented people, one who gives time and one who gives things; no date, since it would pass. */
const examples: readonly Example[] = [
  {
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
    maxTravelKm: '4,5',
    hoursPerWeek: '3',
    remote: 'oui',
    consent: 'oui',
  },
  {
    givenName: 'Noé',
    familyName: 'Exemple',
    email: 'noe.exemple@benevoles.invalid',
    birthDate: '12/11/1979',
    postalCode: '75011',
    kinds: 'don d’objets, transport, prêt de salle',
    availability: 'samedi',
    maxTravelKm: '8',
    items: '10 couvertures, 2 poussettes',
    vehicleSeats: '4',
    vehicleCubicMetres: '6,5',
    childSeats: '1',
    roomCapacity: '20',
    roomStepFree: 'oui',
    roomEquipment: 'tables, vidéoprojecteur',
    roomDwelling: 'non',
    consent: 'oui',
  },
];

/** In the order in which somebody fills them in. */
const columns: readonly Column[] = [
  'givenName',
  'familyName',
  'email',
  'phone',
  'birthDate',
  'postalCode',
  'kinds',
  'languages',
  'skills',
  'availability',
  'from',
  'until',
  'maxTravelKm',
  'hoursPerWeek',
  'remote',
  'items',
  'vehicleSeats',
  'vehicleCubicMetres',
  'childSeats',
  'roomCapacity',
  'roomStepFree',
  'roomEquipment',
  'roomDwelling',
  'consent',
];

/** The file to hand to associations: `;`, UTF-8 with mark, so that a French spreadsheet opens it as it is. */
export function offersTemplate(): string {
  const rows = [
    columns.map(headingOf),
    ...examples.map((example) => columns.map((column) => example[column] ?? '')),
  ];
  return `\uFEFF${Papa.unparse(rows, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
}
