import type { UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { OfferLife } from './offer-life.js';
import type { OfferRepository } from './offer-repository.js';

/** Nobody said that the offer still stands: it is paused, and one answer brings it back. */
export class SleepSilentOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: OfferRepository,
    private readonly life: OfferLife,
  ) {}

  /** A commitment taken meanwhile is answer enough; nothing happens when the offer is not published. */
  execute(command: { readonly offerId: string }): Promise<void> {
    return this.work.run(service, async (tx) => {
      if (!(await this.offers.find(tx, command.offerId))) return;
      const offer = await this.offers.lock(tx, command.offerId);
      if (offer.state !== 'published') return;
      const paused = { state: 'paused', stateReason: 'not-reconfirmed' } as const;
      if (await this.offers.hasCommitment(tx, offer.id)) await this.life.confirm(tx, offer);
      else await this.life.change(tx, offer, paused, 'offer.paused');
    });
  }
}
