import type { PersonActor } from '../accounts/index.js';
import { conflict } from '../errors/index.js';
import type { UnitOfWork } from '../events/index.js';
import type { EraseSleepingOffer } from './erase-sleeping-offer.js';
import type { OfferRepository } from './offer-repository.js';

/** The person does not want the imported offer: it is erased at once. */
export class RefuseImportedOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: OfferRepository,
    private readonly erasing: EraseSleepingOffer,
  ) {}

  /** @throws offer-not-found, offer-not-asleep */
  execute(actor: PersonActor, command: { readonly offerId: string }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { state } = await this.offers.lock(tx, command.offerId);
      if (state !== 'asleep') throw conflict('offer-not-asleep', { state });
      await this.erasing.execute(actor, command);
    });
  }
}
