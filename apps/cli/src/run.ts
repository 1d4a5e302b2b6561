import { Command, CommanderError } from 'commander';
import { accountsCommand } from './commands/accounts.command.js';
import { associationsCommand } from './commands/associations.command.js';
import { docsCommand } from './commands/docs.command.js';
import { importCommand } from './commands/import.command.js';
import { jobsCommand } from './commands/jobs.command.js';
import { migrateCommand } from './commands/migrate.command.js';
import { offersCommand } from './commands/offers.command.js';
import { replayCommand } from './commands/replay.command.js';
import { seedCommand } from './commands/seed.command.js';
import { explainError } from './terminal/explain-error.js';

/** The commands of operators. */
export function program(): Command {
  const root = new Command('traitdunion')
    .description(
      'Commands for the operators of the service.\n\n' +
        'They work on DATABASE_URL; without it, on the database that `npm start` keeps in .data, running or not.',
    )
    .showHelpAfterError('(add --help for what this command takes)');
  for (const command of [
    migrateCommand(),
    accountsCommand(),
    associationsCommand(),
    importCommand(),
    offersCommand(),
    seedCommand(),
    jobsCommand(),
    replayCommand(),
    docsCommand(),
  ]) {
    root.addCommand(command);
  }
  return root;
}

/** Runs one command; answers the exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  const root = program();
  throwInsteadOfExiting(root);
  try {
    await root.parseAsync(argv, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has said by itself what was wrong with the arguments, or shown the help that was asked.
    if (error instanceof CommanderError) return error.exitCode;
    process.stderr.write(`${explainError(error)}\n`);
    return 1;
  }
}

function throwInsteadOfExiting(command: Command): void {
  command.exitOverride();
  command.commands.forEach(throwInsteadOfExiting);
}
