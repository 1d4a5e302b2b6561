import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { EventOf } from '@app/messaging';
import { JobHandler } from '@app/messaging';
import { LiveIndex } from '../index/live-index.js';
import { CountNearMisses } from '../near-misses/count-near-misses.js';

/** Counts the needs that one limit of an offer keeps away. An offer that is gone or asleep is left alone. */
@Injectable()
export class NearMissesOfOfferHandler extends JobHandler<'near-misses-of-offer'> {
  readonly job = 'near-misses-of-offer';

  constructor(
    private readonly index: LiveIndex,
    private readonly count: CountNearMisses,
  ) {
    super();
  }

  async handle(tx: Transaction, { payload }: EventOf<'near-misses-of-offer'>): Promise<void> {
    await this.index.refresh(tx);
    await this.count.ofOffer(tx, payload.offerId);
  }
}
