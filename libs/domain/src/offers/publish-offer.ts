import type { PersonActor } from '../accounts/index.js';
import { forbidden, precondition } from '../errors/index.js';
import type { UnitOfWork } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { localDate } from '../time/index.js';
import type { VolunteerRepository } from '../volunteers/index.js';
import type { OfferLife } from './offer-life.js';
import type { OfferInput } from './parse-offer-draft.js';
import { parseOfferDraft } from './parse-offer-draft.js';
import type { Offer } from './offer.js';

/**
 * A person puts an offer up. An address not verified yet does not hold it back: the tier gate keeps such an offer
 * from every need of tier 1 or above, and verifying the address compares it again.
 */
export class PublishOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly volunteers: VolunteerRepository,
    private readonly territories: Territories,
    private readonly life: OfferLife,
    private readonly clock: Clock,
  ) {}

  /** @throws not-a-volunteer, charter-not-accepted, too-many-offers, second-home, and those of `parseOfferDraft` */
  execute(actor: PersonActor, command: OfferInput): Promise<Offer> {
    return this.work.run(actor, async (tx) => {
      const volunteer = await this.volunteers.lockOfAccount(tx, actor.accountId);
      if (!volunteer) throw forbidden('not-a-volunteer');
      if (!volunteer.charterAcceptedAt) throw precondition('charter-not-accepted');
      const territory = await this.territories.of(tx, volunteer.territory);
      const now = this.clock.now();
      const terms = parseOfferDraft(command, territory, localDate(now, territory.timeZone));
      const source = { name: 'self', enteredBy: null } as const;
      return this.life.begin(tx, { volunteer, terms, source, consent: { manner: 'self', at: now } });
    });
  }
}
