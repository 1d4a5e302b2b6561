import { currentEngine, engineVersion, engineVersions } from '@app/matching';
import { Command, InvalidArgumentError } from 'commander';
import { replayPast } from '../replay/replay-past.js';
import { replayRows, replayTable } from '../replay/replay-table.js';
import { CommandError } from '../service/command-error.js';
import { withService } from '../service/open-service.js';
import { progress } from '../terminal/progress.js';

interface ReplayOptions {
  readonly engine: string;
  readonly from?: Date;
  readonly to?: Date;
  readonly json?: true;
}

const usualDays = 28;
const dayMs = 86_400_000;
const stepsOfBar = 100;

function date(text: string): Date {
  const at = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(at.getTime()))
    throw new InvalidArgumentError('It is a date, as 2026-09-01.');
  return at;
}

export const replayCommand = (): Command =>
  new Command('replay')
    .description(
      'Plays the recorded past again under another engine, and shows what it does to waits and fits before anybody switches.\n\n' +
        'Nothing is written. Offers and needs are taken as they are now, within the time in which they were in force. Whoever was ' +
        'really asked answers as recorded; anybody else says yes as often as the present engine expects, or stays silent. So compare the two ' +
        'replays with each other; how far the present engine’s replay is from what was recorded shows how far to trust them.',
    )
    .requiredOption('--engine <name>', 'which engine, as it is named in what it decided')
    .option('--from <date>', `needs published from this day on; else the last ${usualDays} days`, date)
    .option('--to <date>', 'needs published before this day, which is where the replay ends; else now', date)
    .option('--json', 'the figures as one line of JSON, for each kind')
    .action(async ({ engine: named, from, to = new Date(), json }: ReplayOptions) => {
      const engine = engineVersion(named);
      if (!engine) {
        const known = [...engineVersions.keys()].join(', ');
        throw new CommandError(`No engine is called ${named}; there are ${known}.`);
      }
      const span = { from: from ?? new Date(to.getTime() - usualDays * dayMs), to };
      if (span.from >= span.to) throw new CommandError('--from is not before --to.');
      const bar = progress('replaying', 2 * stepsOfBar);
      const played = await withService((app) => replayPast(app, engine, span, inSteps(bar.step))).finally(
        bar.stop,
      );
      const rows = replayRows(played);
      const names = { present: currentEngine.name, other: engine.name };
      if (json) console.log(JSON.stringify({ ...names, ...span, rows }));
      else for (const line of replayTable(rows, names)) console.log(line);
    });

/** One step of the bar for each hundredth; a share that begins again counts from there. */
function inSteps(step: () => void): (done: number) => void {
  let shown = 0;
  return (done) => {
    const reached = Math.floor(done * stepsOfBar);
    if (reached < shown) shown = 0;
    for (; shown < reached; shown += 1) step();
  };
}
