import type { Refusal } from '@app/domain/errors';
import type { ImportReport, ReportRow, RowNote, RowOutcome } from './report.js';

/** What was done with the rows of a file, by their numbers. */
export type WrittenRows = ReadonlyMap<number, Pick<ReportRow, 'outcome' | 'notes'>>;

/** What a reading of the file said, corrected by what was written; `title` says whether it was taken back. */
export function reportOf(reading: ImportReport, written: WrittenRows, dryRun: boolean): ImportReport {
  return {
    ...reading,
    title: dryRun ? `${reading.title}. Dry run: nothing was written.` : reading.title,
    rows: reading.rows.map((row) => {
      const done = written.get(row.row);
      if (!done) return row;
      const known = new Set(row.notes.map(({ code }) => code));
      return {
        ...row,
        outcome: done.outcome,
        notes: [...row.notes, ...done.notes.filter(({ code }) => !known.has(code))],
      };
    }),
  };
}

/** The remark that a rule of the domain leaves on a row. */
export function noteOf({ code, pointer }: Refusal): RowNote {
  return { field: pointer?.replace(/^\//, '').replaceAll('/', '.') || 'row', code };
}

export const done = (outcome: RowOutcome, ...notes: readonly RowNote[]) => ({ outcome, notes });
