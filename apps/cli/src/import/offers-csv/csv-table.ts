import Papa from 'papaparse';
import { decodeText } from '../decode-text.js';
import { UnreadableFileError } from '../unreadable-file.error.js';
import type { Column, IgnoredColumn } from './columns.js';
import { columnOfHeading } from './columns.js';

/** One data row; `row` is its number in the spreadsheet, title and header rows counted, from 1. */
export interface CsvRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

export interface CsvTable {
  readonly rows: readonly CsvRow[];
  readonly columns: readonly Column[];
  /** Headings that nothing here reads. */
  readonly unknownColumns: readonly string[];
  /** Headings left unread on purpose: nothing of theirs is needed for a match. */
  readonly ignoredColumns: readonly { readonly heading: string; readonly why: IgnoredColumn }[];
}

const rowsSearchedForHeader = 20;
const zipSignature = [0x50, 0x4b, 0x03, 0x04];
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The rows of a file that a spreadsheet exported: `;`, `,` or tab between cells, UTF-8 with or without mark, or
 * windows-1252; the header row is found under titles and merged cells.
 * @throws UnreadableFileError
 */
export function readCsvTable(bytes: Uint8Array): CsvTable {
  if (bytes.length === 0) throw new UnreadableFileError('file-empty');
  if ([zipSignature, oleSignature].some((mark) => mark.every((byte, index) => bytes[index] === byte))) {
    throw new UnreadableFileError('not-a-csv');
  }
  const text = decodeText(bytes).replace(/^\uFEFF/, '');
  // "sep=;" is a line that some spreadsheets add for themselves.
  const ownLines = /^sep=.\r?\n/i.test(text) ? 1 : 0;
  const body = ownLines ? text.slice(text.indexOf('\n') + 1) : text;
  const { data: grid, errors } = Papa.parse<string[]>(body, { delimiter: delimiterOf(body) });
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  // The quote swallows every row under it: better none than those above.
  if (unclosed)
    throw new UnreadableFileError('csv-quote-unclosed', `row ${(unclosed.row ?? 0) + 1 + ownLines}`);
  const headerAt = grid.slice(0, rowsSearchedForHeader).findIndex(isHeader);
  const header = grid[headerAt];
  if (!header) throw new UnreadableFileError('csv-header-missing');
  const headings = readHeadings(header);
  const rows = grid
    .map((cells, index) => ({ row: index + 1 + ownLines, cells }))
    .slice(headerAt + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ row, cells }) => ({ row, cells: cellsByColumn(cells, headings.at) }));
  if (rows.length === 0) throw new UnreadableFileError('csv-without-rows');
  return { rows, ...headings.told };
}

/** The separator that cuts some line into a header; a line of titles says nothing about it. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n|\r/, rowsSearchedForHeader);
  const found = [';', '\t', ','].find((delimiter) =>
    lines.some((line) => isHeader(line.split(delimiter).map((cell) => cell.replaceAll('"', '')))),
  );
  return found ?? ';';
}

/** A header names the e-mail and one more known column: a person can be neither asked nor told without. */
function isHeader(cells: readonly string[]): boolean {
  const columns = cells.map((cell) => columnOfHeading(cell)?.column);
  return columns.includes('email') && new Set(columns.filter((column) => column !== undefined)).size > 1;
}

function readHeadings(header: readonly string[]) {
  const at = new Map<Column, number>();
  const unknownColumns: string[] = [];
  const ignoredColumns: { heading: string; why: IgnoredColumn }[] = [];
  for (const [index, cell] of header.entries()) {
    const heading = cell.replace(/\s+/g, ' ').trim();
    const meaning = columnOfHeading(heading);
    if (heading === '') continue;
    if (!meaning) unknownColumns.push(heading);
    else if (meaning.ignored) ignoredColumns.push({ heading, why: meaning.ignored });
    else if (at.has(meaning.column)) throw new UnreadableFileError('csv-column-repeated', heading);
    else at.set(meaning.column, index);
  }
  return { at, told: { columns: [...at.keys()], unknownColumns, ignoredColumns } };
}

function cellsByColumn(cells: readonly string[], at: ReadonlyMap<Column, number>): CsvRow['cells'] {
  return Object.fromEntries([...at].map(([column, index]) => [column, cleanCell(cells[index] ?? '')]));
}

/** A leading apostrophe is how spreadsheets (and our own reports) mark text that begins like a formula. */
function cleanCell(cell: string): string {
  return cell
    .replace(/[\u00a0\u202f\u2007]/g, ' ')
    .trim()
    .replace(/^'(?=[=+\-@\d])/, '');
}
