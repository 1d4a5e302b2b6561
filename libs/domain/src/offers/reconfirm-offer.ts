import type { Roles } from '../accounts/index.js';
import { conflict } from '../errors/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import type { OfferLife } from './offer-life.js';
import type { OfferRepository } from './offer-repository.js';
import { requireStandingOnOffer } from './standing.js';

/** The person says that the offer still stands; one that was paused is matched again. */
export class ReconfirmOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: OfferRepository,
    private readonly roles: Roles,
    private readonly life: OfferLife,
  ) {}

  /** @throws offer-not-found, offer-over */
  execute(actor: Actor, command: { readonly offerId: string }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const offer = await this.offers.lock(tx, command.offerId);
      await requireStandingOnOffer(tx, this.roles, actor, offer);
      if (offer.state === 'published') await this.life.confirm(tx, offer);
      else if (offer.state === 'paused') await this.life.publish(tx, offer);
      else throw conflict('offer-over', { state: offer.state });
    });
  }
}
