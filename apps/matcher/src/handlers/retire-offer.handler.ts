import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { WithdrawMatches } from '@app/domain/matches';
import { Profiles } from '@app/domain/profiles';
import type { EventOf } from '@app/messaging';
import { JobHandler } from '@app/messaging';

const reasons = {
  'offer.paused': 'offer-paused',
  'offer.withdrawn': 'offer-withdrawn',
  'offer.closed': 'offer-closed',
} as const;

/** An offer sleeps or is over: what was only asked of it ends. Awake again meanwhile: nothing. */
@Injectable()
export class RetireOfferHandler extends JobHandler<'retire-offer'> {
  readonly job = 'retire-offer';

  constructor(
    private readonly profiles: Profiles,
    private readonly withdraw: WithdrawMatches,
  ) {
    super();
  }

  async handle(tx: Transaction, event: EventOf<'retire-offer'>): Promise<void> {
    const { offerId } = event.payload;
    if ((await this.profiles.ofOffer(tx, offerId))?.active) return;
    await this.withdraw.ofOffer(tx, offerId, reasons[event.name]);
  }
}
