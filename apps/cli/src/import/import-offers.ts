import { Refusal } from '@app/domain/errors';
import { ImportOffer } from '@app/domain/offers';
import type { ImportOfferCommand } from '@app/domain/offers';
import type { Service } from '../service/open-service.js';
import { offersReport } from './offers-csv/offers-report.js';
import type { CsvReading } from './offers-csv/read-offers-csv.js';
import { toImportOffer } from './offers-csv/to-import-offer.js';
import { inOneTransaction, writeRow } from './one-transaction.js';
import type { ImportReport, ReportRow } from './report.js';
import { done, noteOf, reportOf } from './written-rows.js';

export interface OffersImport {
  readonly territory: string;
  /** Language in which the people of the file are written to. */
  readonly locale: string;
  /** The association from whose list the people come: the mail that asks them names it. */
  readonly listedBy?: string | undefined;
  /** The association that answers for their agreement, and when they gave it; without it their offers sleep. */
  readonly attestation?: ImportOfferCommand['attestation'];
  readonly dryRun: boolean;
}

/** Writes the offers of a spreadsheet; somebody who is known by an earlier import is left as they are. */
export function importOffers(
  app: Service,
  reading: CsvReading,
  { dryRun, ...rest }: OffersImport,
  onStep: () => void = () => undefined,
): Promise<ImportReport> {
  return inOneTransaction(app, { dryRun }, async (tx) => {
    const written = new Map<number, Pick<ReportRow, 'outcome' | 'notes'>>();
    for (const { row, draft } of reading.rows) {
      if (draft) {
        const result = await writeRow(tx, () => app.get(ImportOffer).execute(toImportOffer(draft, rest)));
        written.set(row, result instanceof Refusal ? refusedRow(result) : done('created'));
      }
      onStep();
    }
    return reportOf(offersReport(reading), written, dryRun);
  });
}

const refusedRow = (refusal: Refusal) =>
  done(refusal.code === 'offer-already-imported' ? 'unchanged' : 'refused', noteOf(refusal));
