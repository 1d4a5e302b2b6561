import { explain } from './explanations.js';

const outcomes = ['ready', 'created', 'updated', 'unchanged', 'reopened', 'listed', 'refused'] as const;

/** What becomes of a row: `ready` as long as it is only read, then what was done; `listed` with its link only. */
export type RowOutcome = (typeof outcomes)[number];

/** One remark on a row: the field or column, and the word it turns on if that may be shown. */
export interface RowNote {
  readonly field: string;
  readonly code: string;
  readonly word?: string;
}

/** One row of the file. `reference` is the publisher's client id: never a name or an address. */
export interface ReportRow {
  readonly row: number;
  readonly reference?: string;
  readonly outcome: RowOutcome;
  readonly notes: readonly RowNote[];
}

/** Words of the file that nothing here has a code for. */
export interface ReportTally {
  readonly title: string;
  readonly entries: readonly { readonly label: string; readonly count: number }[];
}

/** What both imports tell. */
export interface ImportReport {
  readonly title: string;
  readonly rows: readonly ReportRow[];
  readonly tallies: readonly ReportTally[];
}

/** The report row by row, then its summary, as lines of plain text. */
export function renderReport(report: ImportReport): readonly string[] {
  return [report.title, '', ...report.rows.flatMap(rowLines), '', ...renderSummary(report)];
}

/** The counts, the remarks by frequency, and the words without a code. */
export function renderSummary({ rows, tallies }: ImportReport): readonly string[] {
  const codes = new Map<string, number>();
  for (const code of rows.flatMap(({ notes }) => [...new Set(notes.map((note) => note.code))])) {
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  const frequent = [...codes].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return [
    `${rows.length} rows: ${countsOf(rows).join(', ')}.`,
    ...frequent.map(([code, count]) => `${String(count).padStart(6)}  ${code}: ${explain(code)}`),
    ...tallies
      .filter(({ entries }) => entries.length > 0)
      .flatMap(({ title, entries }) => [
        `${title}:`,
        ...entries.map(({ label, count }) => `${String(count).padStart(6)}  ${printable(label)}`),
      ]),
  ];
}

function rowLines({ row, reference, outcome, notes }: ReportRow): readonly string[] {
  const head = [`row ${row}`, ...(reference === undefined ? [] : [printable(reference)]), outcome].join('  ');
  return [head, ...notes.map((note) => `    ${noteLine(note)}`)];
}

function noteLine({ field, code, word }: RowNote): string {
  const about = word === undefined ? field : `${field} "${printable(word)}"`;
  return `${about}: ${code}. ${explain(code)}`;
}

function countsOf(rows: readonly ReportRow[]): readonly string[] {
  const countOf = (outcome: RowOutcome) => rows.filter((row) => row.outcome === outcome).length;
  return outcomes
    .filter((outcome) => countOf(outcome) > 0)
    .map((outcome) => `${countOf(outcome)} ${outcome}`);
}

/** The file's own words reach a terminal: without controls, which could rewrite the screen. */
export function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
