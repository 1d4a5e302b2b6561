import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { EventOf } from '@app/messaging';
import { JobHandler } from '@app/messaging';
import { StaffNeed } from '../staffing/staff-need.js';

/** Somebody was lost or waits: a place may be free for the waiting list, or for the next to be asked. */
@Injectable()
export class RefillNeedHandler extends JobHandler<'refill-need'> {
  readonly job = 'refill-need';

  constructor(private readonly staffNeed: StaffNeed) {
    super();
  }

  handle(tx: Transaction, { payload }: EventOf<'refill-need'>): Promise<void> {
    return this.staffNeed.execute(tx, payload.needId);
  }
}
