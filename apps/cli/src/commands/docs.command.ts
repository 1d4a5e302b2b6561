import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { generateDocuments } from '../docs/documents.js';
import { CommandError } from '../service/command-error.js';

const generate = new Command('generate')
  .description('Writes docs/openapi.json and docs/asyncapi.json from the code.')
  .option('--check', 'writes nothing, and fails when one of them is out of date')
  .action(async ({ check }: { check?: true }) => {
    const stale = (await generateDocuments()).filter(
      ({ file, content }) => !existsSync(file) || readFileSync(file, 'utf8') !== content,
    );
    const names = stale.map(({ file }) => path.basename(file)).join(', ');
    if (check && stale.length > 0) {
      throw new CommandError(
        `Out of date: ${names}. Run \`npm run docs:generate\`, and commit what it writes.`,
      );
    }
    for (const { file, content } of stale) writeFileSync(file, content);
    console.log(stale.length === 0 ? 'The documents are up to date.' : `Wrote ${names}.`);
  });

export const docsCommand = (): Command =>
  new Command('docs').description('Documents generated from the code.').addCommand(generate);
