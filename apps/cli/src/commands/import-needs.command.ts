import { territoryByCode } from '@app/domain/territories';
import { Command } from 'commander';
import { foldText } from '../import/fold-text.js';
import { importNeeds } from '../import/import-needs.js';
import { readNeedsFeed } from '../import/needs-feed/read-needs-feed.js';
import type { ReportOptions } from '../import/show-report.js';
import { refuseTooMany, show, withReport } from '../import/show-report.js';
import { CommandError } from '../service/command-error.js';
import { withService } from '../service/open-service.js';
import { progress } from '../terminal/progress.js';
import { readInput } from '../terminal/read-input.js';

interface Options extends ReportOptions {
  readonly source?: string;
  readonly vouchedBy?: string;
  readonly dryRun?: true;
}

export const importNeedsCommand = withReport(new Command('needs'))
  .description(
    'Reads a feed of missions in the XML format of API Engagement: new missions are added, changed ones brought up to ' +
      'date, those that the feed no longer names are closed. All of it is written, or nothing.',
  )
  .argument('<file>', 'the feed')
  .option('--vouched-by <name>', 'who answers for its associations: their needs are matched, not only listed')
  .option('--source <name>', 'name of the feed, if its own <publisher> should not be taken')
  .option('--dry-run', 'tells what would be done, and takes it back')
  .action(async (file: string, { source, vouchedBy, dryRun, ...options }: Options) => {
    const territory = territoryByCode(options.territory);
    const reading = readNeedsFeed(readInput(file), { territory, now: new Date() });
    refuseTooMany(reading.missionCount);
    const name = foldText(source ?? reading.publisher.name ?? reading.publisher.url ?? '');
    if (name === '') throw new CommandError('The feed does not name its publisher: name it with --source.');
    const command = { source: name, territory: territory.code, vouchedBy, dryRun: dryRun ?? false };
    const bar = progress('missions', reading.missions.length);
    const { report, closed } = await withService((app) =>
      importNeeds(app, reading, command, bar.step),
    ).finally(bar.stop);
    show(report, options);
    if (closed > 0) console.log(`${closed} needs that the feed no longer names: closed.`);
  });
