import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { EventOf } from '@app/messaging';
import { GroupJobHandler } from '@app/messaging';
import { UpdateLists } from '../lists/update-lists.js';
import { LookAgain } from '../staffing/look-again.js';

/**
 * Brings the lists up to date with offers: they are new, they changed, they sleep or are over. Then the best of the needs
 * that they fit look again whom to ask.
 */
@Injectable()
export class MatchOfferHandler extends GroupJobHandler<'match-offer'> {
  readonly job = 'match-offer';

  constructor(
    private readonly updateLists: UpdateLists,
    private readonly lookAgain: LookAgain,
  ) {
    super();
  }

  async handleAll(tx: Transaction, events: readonly EventOf<'match-offer'>[]): Promise<void> {
    const offerIds = [...new Set(events.map(({ payload }) => payload.offerId))];
    await this.updateLists.execute(tx, { offerIds });
    await this.lookAgain.execute(tx, offerIds);
  }
}
