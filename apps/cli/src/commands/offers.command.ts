import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { offersTemplate } from '../import/offers-csv/offers-template.js';

const template = new Command('template')
  .description('Writes the spreadsheet to hand to associations: one heading a column, one invented person.')
  .option('--out <file>', 'where to write it; else to the terminal')
  .action(({ out }: { out?: string }) => {
    if (out === undefined) process.stdout.write(offersTemplate());
    else writeFileSync(out, offersTemplate());
  });

export const offersCommand = (): Command =>
  new Command('offers').description('What volunteers offer.').addCommand(template);
