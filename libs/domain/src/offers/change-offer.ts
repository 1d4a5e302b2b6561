import type { Roles } from '../accounts/index.js';
import { conflict, precondition } from '../errors/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import { keepAdults, sinceHomeChanged } from '../hosting/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { localDate } from '../time/index.js';
import type { OfferLife } from './offer-life.js';
import type { OfferRepository } from './offer-repository.js';
import type { Offer } from './offer.js';
import { isOver } from './offer.js';
import type { OfferInput } from './parse-offer-draft.js';
import { parseOfferDraft } from './parse-offer-draft.js';
import { requireStandingOnOffer } from './standing.js';

/** The offer as it shall be, whole, and the version that was read before. */
export interface ChangeOfferCommand {
  readonly offerId: string;
  readonly ifVersion: number;
  readonly offer: OfferInput;
}

/** What an offer says changes. It counts as a word that the offer stands. */
export class ChangeOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: OfferRepository,
    private readonly roles: Roles,
    private readonly territories: Territories,
    private readonly life: OfferLife,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws offer-not-found, version-mismatch, offer-over, second-home, those of `parseOfferDraft` and of `keepAdults`
   */
  execute(actor: Actor, command: ChangeOfferCommand): Promise<Offer> {
    return this.work.run(actor, async (tx) => {
      const offer = await this.offers.lock(tx, command.offerId);
      await requireStandingOnOffer(tx, this.roles, actor, offer);
      if (offer.version !== command.ifVersion)
        throw precondition('version-mismatch', { version: offer.version });
      if (isOver(offer) || offer.state === 'asleep') throw conflict('offer-over', { state: offer.state });
      const territory = await this.territories.of(tx, offer.territory);
      const now = this.clock.now();
      const said = parseOfferDraft(command.offer, territory, localDate(now, territory.timeZone));
      const isOwn = actor.accountId === offer.accountId;
      const home = isOwn ? said.home : keepAdults(offer.terms.home, said.home);
      const terms = { ...said, home: sinceHomeChanged(offer.terms, { ...said, home }) };
      return this.life.change(tx, offer, { terms, confirmedAt: now }, 'offer.changed');
    });
  }
}
