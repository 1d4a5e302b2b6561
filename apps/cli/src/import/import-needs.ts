import { ImportAssociation } from '@app/domain/associations';
import { Refusal } from '@app/domain/errors';
import { service } from '@app/domain/events';
import type { ImportOutcome } from '@app/domain/needs';
import { CloseMissingNeeds, ImportNeed } from '@app/domain/needs';
import type { Service } from '../service/open-service.js';
import { feedReport } from './needs-feed/feed-report.js';
import type { FeedReading, ReadMission } from './needs-feed/read-needs-feed.js';
import { toImportedAssociation, toImportedNeed } from './needs-feed/to-imported-need.js';
import { inOneTransaction, writeRow } from './one-transaction.js';
import type { ImportReport, ReportRow } from './report.js';
import { done, noteOf, reportOf } from './written-rows.js';

export interface NeedsImport {
  /** Name of the feed: with a mission's own id it makes it the same one next time. */
  readonly source: string;
  readonly territory: string;
  /** Who answers for its associations, so that their needs may be matched. */
  readonly vouchedBy?: string | undefined;
  readonly dryRun: boolean;
}

/** What was done with a feed; `closed` needs are those it no longer names. */
export interface ImportedFeed {
  readonly report: ImportReport;
  readonly closed: number;
}

/** Brings the needs of a feed up to date: new ones, changed ones, those that came back, those that are gone. */
export function importNeeds(
  app: Service,
  reading: FeedReading,
  options: NeedsImport,
  onStep: () => void = () => undefined,
): Promise<ImportedFeed> {
  return inOneTransaction(app, options, async (tx) => {
    const written = new Map<number, Pick<ReportRow, 'outcome' | 'notes'>>();
    for (const mission of reading.missions) {
      const result = await writeRow(tx, () => importMission(app, mission, options));
      written.set(mission.row, result instanceof Refusal ? done('refused', noteOf(result)) : rowOf(result));
      onStep();
    }
    const presentClientIds = new Set(
      [...reading.missions, ...reading.refused].flatMap(({ clientId }) => (clientId ? [clientId] : [])),
    );
    const closed = await app
      .get(CloseMissingNeeds)
      .execute(service, { source: options.source, presentClientIds });
    return { report: reportOf(feedReport(reading), written, options.dryRun), closed: closed.length };
  });
}

async function importMission(
  app: Service,
  mission: ReadMission,
  { source, territory, vouchedBy }: NeedsImport,
): Promise<ImportOutcome> {
  const { associationId } = await app
    .get(ImportAssociation)
    .execute(
      service,
      toImportedAssociation(mission, { source, territory, ...(vouchedBy ? { vouchedBy } : {}) }),
    );
  return app.get(ImportNeed).execute(service, toImportedNeed(mission, { source, associationId }));
}

/** A need that is only listed says so whatever else was done with it. */
function rowOf({ outcome, listingReason }: ImportOutcome): Pick<ReportRow, 'outcome' | 'notes'> {
  if (listingReason === null) return done(outcome);
  return done('listed', { field: 'listing', code: listingReason });
}
