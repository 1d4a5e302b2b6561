import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { EventOf } from '@app/messaging';
import { JobHandler } from '@app/messaging';
import { ListCandidates } from '../lists/list-candidates.js';
import { StaffNeed } from '../staffing/staff-need.js';

/**
 * Somebody was lost or waits: a place may be free for the waiting list, or for the next to be asked. The list is made
 * anew, for the offers that came while every place was held are not on it.
 */
@Injectable()
export class RefillNeedHandler extends JobHandler<'refill-need'> {
  readonly job = 'refill-need';

  constructor(
    private readonly staffNeed: StaffNeed,
    private readonly listCandidates: ListCandidates,
  ) {
    super();
  }

  async handle(tx: Transaction, { payload }: EventOf<'refill-need'>): Promise<void> {
    await this.staffNeed.execute(tx, payload.needId);
    await this.listCandidates.execute(tx, payload.needId);
  }
}
