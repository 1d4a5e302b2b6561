import type { AlarmClocks, UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { addLocalDays } from '../time/index.js';
import type { OfferLife } from './offer-life.js';
import type { OfferRepository } from './offer-repository.js';

/**
 * The clock of an offer rings: its person is asked whether it still stands, and 14 days of silence pause it. A
 * running commitment is answer enough. Nothing happens when the offer is not published.
 */
export class AskOfferReconfirmation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: OfferRepository,
    private readonly territories: Territories,
    private readonly alarms: AlarmClocks,
    private readonly life: OfferLife,
    private readonly clock: Clock,
  ) {}

  execute(command: { readonly offerId: string }): Promise<void> {
    return this.work.run(service, async (tx) => {
      if (!(await this.offers.find(tx, command.offerId))) return;
      const offer = await this.offers.lock(tx, command.offerId);
      if (offer.state !== 'published') return;
      if (await this.offers.hasCommitment(tx, offer.id)) {
        await this.life.confirm(tx, offer);
        return;
      }
      const { settings, timeZone } = await this.territories.of(tx, offer.territory);
      const dueAt = addLocalDays(this.clock.now(), settings.offerPauseAfterDays, timeZone);
      await this.alarms.set(tx, { kind: 'offer-silence', subjectId: offer.id, dueAt });
      await this.life.tell(tx, 'offer.reconfirmation-asked', offer);
    });
  }
}
