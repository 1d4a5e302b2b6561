import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { EventOf } from '@app/messaging';
import { JobHandler } from '@app/messaging';
import { UpdateLists } from '../lists/update-lists.js';
import { LookAgain } from '../staffing/look-again.js';

/**
 * Brings the lists up to date with an offer: it is new, it changed, it sleeps or is over. Then the best of the needs that
 * it fits look again whom to ask.
 */
@Injectable()
export class MatchOfferHandler extends JobHandler<'match-offer'> {
  readonly job = 'match-offer';

  constructor(
    private readonly updateLists: UpdateLists,
    private readonly lookAgain: LookAgain,
  ) {
    super();
  }

  async handle(tx: Transaction, { payload }: EventOf<'match-offer'>): Promise<void> {
    const offerIds = [payload.offerId];
    await this.updateLists.execute(tx, { offerIds });
    await this.lookAgain.execute(tx, offerIds);
  }
}
