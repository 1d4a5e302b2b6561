import { writeFileSync } from 'node:fs';
import { territories } from '@app/domain/territories';
import type { Command } from 'commander';
import { CommandError } from '../service/command-error.js';
import { reportCsv } from './report-csv.js';
import type { ImportReport } from './report.js';
import { renderReport, renderSummary } from './report.js';

/** What both imports take. */
export interface ReportOptions {
  readonly territory: string;
  readonly summary?: true;
  readonly report?: string;
}

/** One transaction holds a lock for each address of a file. */
const mostRows = 10_000;

export function withReport(command: Command): Command {
  return command
    .option('--territory <code>', 'territory of the file', territories[0]?.code)
    .option('--summary', 'counts only, without a line for each row')
    .option('--report <file>', 'writes the report as a spreadsheet too');
}

/** @throws CommandError */
export function refuseTooMany(rows: number): void {
  if (rows <= mostRows) return;
  throw new CommandError(`The file has ${rows} rows; cut it into files of ${mostRows} at most.`);
}

export function show(report: ImportReport, { summary, report: file }: ReportOptions): void {
  const lines = summary ? [report.title, ...renderSummary(report)] : renderReport(report);
  for (const line of lines) console.log(line);
  if (file === undefined) return;
  writeFileSync(file, reportCsv(report));
  console.log(`The report is in ${file}.`);
}
