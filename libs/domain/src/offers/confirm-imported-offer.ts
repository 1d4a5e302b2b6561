import type { PersonActor, SignIns } from '../accounts/index.js';
import { conflict, invalid, notFound } from '../errors/index.js';
import type { UnitOfWork } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { localDate } from '../time/index.js';
import type { VolunteerRepository } from '../volunteers/index.js';
import { parseBirthDate } from '../volunteers/index.js';
import type { OfferLife } from './offer-life.js';
import type { OfferRepository } from './offer-repository.js';
import type { Offer } from './offer.js';

/** What the page of the consent link posts. */
export interface ConfirmImportCommand {
  readonly offerId: string;
  readonly charterAccepted: boolean;
  readonly bornOn?: string | undefined;
}

/** The person agrees to an imported offer, by the link of the mail: that verifies the address as well. */
export class ConfirmImportedOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: OfferRepository,
    private readonly volunteers: VolunteerRepository,
    private readonly territories: Territories,
    private readonly signIns: SignIns,
    private readonly life: OfferLife,
    private readonly clock: Clock,
  ) {}

  /** @throws charter-not-accepted, offer-not-found, offer-not-asleep, and those of a date of birth */
  async execute(actor: PersonActor, command: ConfirmImportCommand): Promise<Offer> {
    if (!command.charterAccepted) throw invalid('charter-not-accepted', '/charterAccepted');
    return this.work.run(actor, async (tx) => {
      const offer = await this.offers.lock(tx, command.offerId);
      if (offer.accountId !== actor.accountId) throw notFound('offer-not-found');
      if (offer.state !== 'asleep') throw conflict('offer-not-asleep', { state: offer.state });
      const volunteer = await this.volunteers.lock(tx, offer.volunteerId);
      const { timeZone } = await this.territories.of(tx, offer.territory);
      const now = this.clock.now();
      const bornOn =
        command.bornOn === undefined
          ? null
          : parseBirthDate(command.bornOn, localDate(now, timeZone), '/bornOn');
      await this.volunteers.save(tx, {
        ...volunteer,
        bornOn: bornOn ?? volunteer.bornOn,
        identityDeclaredAt: volunteer.identityDeclaredAt ?? now,
        charterAcceptedAt: volunteer.charterAcceptedAt ?? now,
      });
      await this.signIns.markVerified(tx, actor.accountId);
      return this.life.publish(tx, offer, { manner: 'mail', at: now });
    });
  }
}
