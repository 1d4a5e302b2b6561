import type { JobName } from '@app/contracts';
import { jobs } from '@app/contracts';
import type { DeadLetter } from '@app/persistence';
import { DeadLetters } from '@app/persistence';
import { Command, Option } from 'commander';
import { CommandError } from '../service/command-error.js';
import { withService } from '../service/open-service.js';

interface Filter {
  readonly job?: JobName;
  readonly error?: string;
  readonly limit: string;
}

const filters = [
  new Option('--job <name>', 'only jobs of this name').choices(Object.keys(jobs)),
  new Option('--error <code>', 'only those given up with this code'),
  new Option('--limit <count>', 'at most so many, the newest first').default('100'),
];

const line = ({ id, event, deadAt, errorCode }: DeadLetter): string =>
  `${id}  ${event}  ${deadAt.toISOString()}  ${errorCode}`;

const read = ({ job, error: errorCode, limit }: Filter): Promise<DeadLetter[]> =>
  withService((app) => app.get(DeadLetters).list({ job, errorCode, limit: Number(limit) }));

function filtered(command: Command): Command {
  for (const option of filters) command.addOption(option);
  return command;
}

const list = filtered(new Command('list'))
  .description('Lists the jobs that were given up: id, event, when, and the code of the last error.')
  .action(async (filter: Filter) => {
    const letters = await read(filter);
    for (const letter of letters) console.log(line(letter));
    console.log(`${letters.length} given up.`);
  });

const show = new Command('show')
  .description('Shows one of them whole; there is nothing in it but ids, versions and codes.')
  .argument('<id>', 'as `jobs list` names it')
  .action(async (id: string) => {
    const letter = await withService((app) => app.get(DeadLetters).show(id));
    if (!letter) throw new CommandError('No job of this id was given up.');
    console.log(JSON.stringify(letter, null, 2));
  });

const replay = filtered(new Command('replay'))
  .description(
    'Gives jobs back to their queue, as if never tried. Without an id: those that the options choose.',
  )
  .argument('[ids...]', 'as `jobs list` names them')
  .option('--all', 'everything that was given up')
  .option('--dry-run', 'says what would be given back, and changes nothing')
  .action(async (named: string[], options: Filter & { all?: true; dryRun?: true }) => {
    const { job, error, all, dryRun = false } = options;
    if (named.length === 0 && !job && !error && !all) {
      throw new CommandError('Say which jobs: by their ids, --job, --error, or --all.');
    }
    const ids = named.length > 0 ? named : (await read(options)).map(({ id }) => id);
    const { replayed, notFound } = await withService((app) => app.get(DeadLetters).replay(ids, { dryRun }));
    for (const id of replayed) console.log(`${dryRun ? 'would replay' : 'replayed'}  ${id}`);
    for (const id of notFound) console.log(`not found  ${id}`);
    if (notFound.length > 0)
      throw new CommandError(`${notFound.length} of these ids name no job that was given up.`);
  });

export const jobsCommand = (): Command =>
  new Command('jobs')
    .description('Jobs that were given up after their last try.')
    .addCommand(list)
    .addCommand(show)
    .addCommand(replay);
