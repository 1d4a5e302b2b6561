import type { CsvContext } from './csv-context.js';
import type { CsvTable } from './csv-table.js';
import { readCsvTable } from './csv-table.js';
import type { OfferDraft, PersonDraft } from './offer-draft.js';
import type { Problem, ProblemCode } from './problems.js';
import { problem } from './problems.js';
import { readOffer } from './read-offer.js';
import { readPerson } from './read-person.js';

/** What a row gives when nothing in it is an error. */
export interface RowDraft {
  readonly offer: OfferDraft;
  readonly person: PersonDraft;
}

/** One row of the file, by its number in the spreadsheet; `draft` is absent when a problem is an error. */
export interface ReadRow {
  readonly row: number;
  readonly draft?: RowDraft;
  readonly problems: readonly Problem[];
}

/** A word of the file that is in no table, and in how many rows. */
export interface UnmappedWord {
  readonly code: ProblemCode;
  readonly word: string;
  readonly rows: number;
}

export interface CsvReading extends Pick<CsvTable, 'columns' | 'unknownColumns' | 'ignoredColumns'> {
  readonly rows: readonly ReadRow[];
  readonly unmapped: readonly UnmappedWord[];
}

const unmappedCodes: ReadonlySet<ProblemCode> = new Set([
  'kind-unknown',
  'language-unknown',
  'language-ambiguous',
  'skill-unknown',
  'item-unknown',
  'equipment-unknown',
]);

/**
 * Reads the volunteers that an association keeps in a spreadsheet. Reads nothing but the bytes; a bad row never throws.
 * @throws UnreadableFileError when the file is no such table
 */
export function readOffersCsv(bytes: Uint8Array, context: CsvContext): CsvReading {
  const { rows: csvRows, columns, unknownColumns, ignoredColumns } = readCsvTable(bytes);
  const firstRowOf = new Map<string, number>();
  const rows = csvRows.map((csvRow): ReadRow => {
    const { row } = csvRow;
    const person = readPerson(csvRow, context);
    const offer = readOffer(csvRow, context);
    const problems = [...person.problems, ...offer.problems];
    const key = person.emailKey;
    const earlier = key ? firstRowOf.get(key) : undefined;
    if (earlier !== undefined) problems.push(problem('email', 'email-repeated', `row ${earlier}`));
    else if (key) firstRowOf.set(key, row);
    const refused = problems.some(({ severity }) => severity === 'error');
    if (refused || !person.value || !offer.value) return { row, problems };
    return { row, draft: { person: person.value, offer: offer.value }, problems };
  });
  return { rows, columns, unknownColumns, ignoredColumns, unmapped: unmappedWords(rows) };
}

function unmappedWords(rows: readonly ReadRow[]): readonly UnmappedWord[] {
  const found = new Map<string, UnmappedWord>();
  for (const { code, word } of rows.flatMap(({ problems }) => problems)) {
    if (word === undefined || !unmappedCodes.has(code)) continue;
    const folded = word.toLowerCase();
    const key = `${code}/${folded}`;
    found.set(key, { code, word: folded, rows: (found.get(key)?.rows ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}
