import { locales } from '@app/domain/accounts';
import { isReady } from '@app/domain/associations';
import { territoryByCode } from '@app/domain/territories';
import { Command, Option } from 'commander';
import type { OffersImport } from '../import/import-offers.js';
import { importOffers } from '../import/import-offers.js';
import { readDate } from '../import/offers-csv/cells/date-cell.js';
import { readOffersCsv } from '../import/offers-csv/read-offers-csv.js';
import type { ReportOptions } from '../import/show-report.js';
import { refuseTooMany, show, withReport } from '../import/show-report.js';
import { CommandError } from '../service/command-error.js';
import { findAssociation } from '../service/find-association.js';
import type { Service } from '../service/open-service.js';
import { withService } from '../service/open-service.js';
import { progress } from '../terminal/progress.js';
import { readInput } from '../terminal/read-input.js';

interface Options extends ReportOptions {
  readonly locale: string;
  readonly apply?: true;
  readonly listedBy?: string;
  readonly consentAttestedBy?: string;
  readonly on?: string;
}

interface Attester {
  readonly association: string;
  readonly on: string;
}

export const importOffersCommand = withReport(new Command('offers'))
  .description(
    'Reads what an association exports from its spreadsheet of volunteers. Without --apply it only tells what would be ' +
      'done. Imported offers sleep until the person has agreed to one mail; silence for 30 days erases them.',
  )
  .argument('<file>', 'the spreadsheet, exported as CSV (`offers template` writes an example)')
  .option('--apply', 'writes the offers: every row that is in order, or nothing')
  .addOption(new Option('--dry-run', 'tells what would be done, as without --apply').conflicts('apply'))
  .option(
    '--listed-by <association>',
    'from whose list the people come: id, RNA or SIREN; the mail tells them',
  )
  .option('--consent-attested-by <association>', 'who has these people’s agreement: id, RNA or SIREN')
  .option('--on <date>', 'the day on which they gave it: DD/MM/YYYY')
  .addOption(
    new Option('--locale <code>', 'language in which to write to them').choices(locales).default('fr'),
  )
  .action(async (file: string, { apply, locale, listedBy, consentAttestedBy, on, ...options }: Options) => {
    const territory = territoryByCode(options.territory);
    const attester = readAttester(consentAttestedBy, on);
    if (apply && !attester && listedBy === undefined) {
      throw new CommandError(
        'Say with --listed-by from whose list these people come: the mail must tell them.',
      );
    }
    const reading = readOffersCsv(readInput(file), { territory, now: new Date() });
    refuseTooMany(reading.rows.length);
    const bar = progress('people', reading.rows.length);
    const report = await withService(async (app) => {
      const attestation = attester && (await attestationOf(app, attester));
      const list = listedBy === undefined ? undefined : await findAssociation(app, listedBy);
      const command = { territory: territory.code, locale, listedBy: list?.id, attestation, dryRun: !apply };
      return importOffers(app, reading, command, bar.step);
    }).finally(bar.stop);
    show(report, options);
    if (!apply) console.log('Run it again with --apply to write this.');
    else if (!attester) console.log('One mail goes to each of them; their offers sleep until they agree.');
  });

function readAttester(association: string | undefined, on: string | undefined): Attester | undefined {
  if (association === undefined && on === undefined) return undefined;
  if (association === undefined || on === undefined) {
    throw new CommandError(
      '--consent-attested-by and --on belong together: who has the agreement, since when.',
    );
  }
  const read = readDate(on);
  if ('wrong' in read) throw new CommandError('--on is no date: write DD/MM/YYYY.');
  return { association, on: read.date };
}

async function attestationOf(
  app: Service,
  { association: named, on }: Attester,
): Promise<OffersImport['attestation']> {
  const association = await findAssociation(app, named);
  if (!isReady(association)) {
    throw new CommandError(`${association.name} is not verified: it cannot attest that people agreed.`);
  }
  return { associationId: association.id, on };
}
