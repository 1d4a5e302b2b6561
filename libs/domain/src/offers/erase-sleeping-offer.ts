import type { AccountRepository, Roles } from '../accounts/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import type { OfferLife } from './offer-life.js';
import type { OfferRepository } from './offer-repository.js';
import { requireStandingOnOffer } from './standing.js';

/**
 * An imported offer that its person never agreed to is deleted, on refusal or after 30 days of silence, and the
 * account and contact data with it if nothing else hangs on them. Nothing happens when the person has agreed, or the
 * offer is gone.
 */
export class EraseSleepingOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: OfferRepository,
    private readonly accounts: AccountRepository,
    private readonly roles: Roles,
    private readonly life: OfferLife,
  ) {}

  /** @throws offer-not-found for a stranger */
  execute(actor: Actor, command: { readonly offerId: string }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      if (!(await this.offers.find(tx, command.offerId))) return;
      const offer = await this.offers.lock(tx, command.offerId);
      await requireStandingOnOffer(tx, this.roles, actor, offer);
      if (offer.state !== 'asleep') return;
      await this.life.erase(tx, offer);
      await this.accounts.eraseUnused(tx, offer.accountId);
    });
  }
}
