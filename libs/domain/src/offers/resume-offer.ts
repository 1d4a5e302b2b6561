import type { Roles } from '../accounts/index.js';
import { conflict } from '../errors/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import type { OfferLife } from './offer-life.js';
import type { OfferRepository } from './offer-repository.js';
import type { Offer } from './offer.js';
import { requireStandingOnOffer } from './standing.js';

/** The break is over: the offer is matched again. Resuming twice changes nothing. */
export class ResumeOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: OfferRepository,
    private readonly roles: Roles,
    private readonly life: OfferLife,
  ) {}

  /** @throws offer-not-found, offer-not-paused */
  execute(actor: Actor, command: { readonly offerId: string }): Promise<Offer> {
    return this.work.run(actor, async (tx) => {
      const offer = await this.offers.lock(tx, command.offerId);
      await requireStandingOnOffer(tx, this.roles, actor, offer);
      if (offer.state === 'published') return offer;
      if (offer.state !== 'paused') throw conflict('offer-not-paused', { state: offer.state });
      return this.life.publish(tx, offer);
    });
  }
}
