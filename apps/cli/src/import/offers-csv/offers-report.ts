import type { ImportReport } from '../report.js';
import { headingOf } from './columns.js';
import type { CsvReading } from './read-offers-csv.js';

/** The report of a spreadsheet: rows by number alone, since a report names nobody. */
export function offersReport({ rows, unknownColumns, ignoredColumns, unmapped }: CsvReading): ImportReport {
  return {
    title: `Offers from a spreadsheet: ${rows.length} rows`,
    rows: rows.map(({ row, draft, problems }) => ({
      row,
      outcome: draft ? 'ready' : 'refused',
      notes: problems.map(({ column, code, word }) => ({
        field: headingOf(column),
        code,
        ...(word === undefined ? {} : { word }),
      })),
    })),
    tallies: [
      {
        title: 'Columns that nothing here reads',
        entries: unknownColumns.map((label) => ({ label, count: rows.length })),
      },
      {
        title: 'Columns left unread for privacy',
        entries: ignoredColumns.map(({ heading }) => ({ label: heading, count: rows.length })),
      },
      {
        title: 'Words without a code',
        entries: unmapped.map(({ word, rows: count }) => ({ label: word, count })),
      },
    ],
  };
}
