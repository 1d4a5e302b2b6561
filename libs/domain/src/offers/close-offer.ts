import type { UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { OfferLife } from './offer-life.js';
import type { OfferRepository } from './offer-repository.js';
import type { OfferCloseReason } from './offer.js';
import { isOver } from './offer.js';

/** The service ends an offer: its last day has passed, or its account was closed. */
export class CloseOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: OfferRepository,
    private readonly life: OfferLife,
  ) {}

  /** Nothing happens when the offer is over already, or gone. */
  execute(command: { readonly offerId: string; readonly reason: OfferCloseReason }): Promise<void> {
    return this.work.run(service, async (tx) => {
      if (!(await this.offers.find(tx, command.offerId))) return;
      const offer = await this.offers.lock(tx, command.offerId);
      if (isOver(offer)) return;
      await this.life.change(tx, offer, { state: 'closed', stateReason: command.reason }, 'offer.closed');
    });
  }
}
