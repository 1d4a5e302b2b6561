import { offerWithdrawReasons } from '@app/contracts';
import type { Roles } from '../accounts/index.js';
import { conflict, invalid } from '../errors/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import type { OfferLife } from './offer-life.js';
import type { OfferRepository } from './offer-repository.js';
import type { Offer } from './offer.js';
import { isOver } from './offer.js';
import { requireStandingOnOffer } from './standing.js';

/** The person takes the offer back, with a reason of the closed list. Doing it twice changes nothing. */
export class WithdrawOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: OfferRepository,
    private readonly roles: Roles,
    private readonly life: OfferLife,
  ) {}

  /** @throws reason-unknown, offer-not-found, offer-asleep (to be refused instead) */
  async execute(
    actor: Actor,
    command: { readonly offerId: string; readonly reason: string },
  ): Promise<Offer> {
    const reason = offerWithdrawReasons.find((known) => known === command.reason);
    if (!reason) throw invalid('reason-unknown', '/reason');
    return this.work.run(actor, async (tx) => {
      const offer = await this.offers.lock(tx, command.offerId);
      await requireStandingOnOffer(tx, this.roles, actor, offer);
      if (isOver(offer)) return offer;
      if (offer.state === 'asleep') throw conflict('offer-asleep');
      return this.life.change(tx, offer, { state: 'withdrawn', stateReason: reason }, 'offer.withdrawn');
    });
  }
}
