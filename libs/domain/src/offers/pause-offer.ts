import type { Roles } from '../accounts/index.js';
import { conflict } from '../errors/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import type { OfferLife } from './offer-life.js';
import type { OfferRepository } from './offer-repository.js';
import type { Offer } from './offer.js';
import { requireStandingOnOffer } from './standing.js';

/** The person takes a break: no new proposal, commitments stay. Pausing twice changes nothing. */
export class PauseOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: OfferRepository,
    private readonly roles: Roles,
    private readonly life: OfferLife,
  ) {}

  /** @throws offer-not-found, offer-not-published */
  execute(actor: Actor, command: { readonly offerId: string }): Promise<Offer> {
    return this.work.run(actor, async (tx) => {
      const offer = await this.offers.lock(tx, command.offerId);
      await requireStandingOnOffer(tx, this.roles, actor, offer);
      if (offer.state === 'paused') return offer;
      if (offer.state !== 'published') throw conflict('offer-not-published', { state: offer.state });
      const paused = { state: 'paused', stateReason: 'taking-a-break' } as const;
      return this.life.change(tx, offer, paused, 'offer.paused');
    });
  }
}
