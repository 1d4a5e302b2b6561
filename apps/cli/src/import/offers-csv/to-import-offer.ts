import type { ImportOfferCommand } from '@app/domain/offers';
import type { RowDraft } from './read-offers-csv.js';

/** What `ImportOffer` takes of a row. */
export function toImportOffer(
  { offer, person: { email, givenName, familyName, bornOn } }: RowDraft,
  {
    locale,
    ...rest
  }: Pick<ImportOfferCommand, 'territory' | 'attestation' | 'listedBy' | 'source'> & {
    readonly locale: string;
  },
): ImportOfferCommand {
  return { ...rest, person: { email, givenName, familyName, bornOn, locale }, offer };
}
