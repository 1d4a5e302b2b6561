import type { Provider } from '@nestjs/common';
import { Rematch } from '@app/domain/accounts';
import { OfferRepository } from '@app/domain/offers';
import { SqlOfferRepository } from './sql-offer.repository.js';
import { SqlRematch } from './sql-rematch.js';

export { rowOf as offerRow } from './offer-row.js';
export { offerUseCases } from './offer-use-cases.js';

export const offerAdapters: Provider[] = [
  { provide: OfferRepository, useClass: SqlOfferRepository },
  { provide: Rematch, useClass: SqlRematch },
];
