import Papa from 'papaparse';
import { explain } from './explanations.js';
import type { ImportReport } from './report.js';
import { printable } from './report.js';

const header = ['row', 'reference', 'outcome', 'field', 'word', 'code', 'explanation'];

/** The same report as a file for a spreadsheet: a line a remark, cells that look like formulas disarmed. */
export function reportCsv({ rows }: ImportReport): string {
  const lines = rows.flatMap(({ row, reference = '', outcome, notes }) => {
    const about = [row, printable(reference), outcome];
    return notes.length === 0
      ? [[...about, '', '', '', '']]
      : notes.map(({ field, code, word = '' }) => [...about, field, printable(word), code, explain(code)]);
  });
  const csv = Papa.unparse([header, ...lines], { delimiter: ';', newline: '\r\n', escapeFormulae: true });
  return `\uFEFF${csv}\r\n`;
}
