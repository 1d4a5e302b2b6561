import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { EventOf } from '@app/messaging';
import { JobHandler } from '@app/messaging';
import { StaffNeed } from '../staffing/staff-need.js';

/** A need may be ready to ask people. */
@Injectable()
export class StaffNeedHandler extends JobHandler<'staff-need'> {
  readonly job = 'staff-need';

  constructor(private readonly staffNeed: StaffNeed) {
    super();
  }

  handle(tx: Transaction, { payload }: EventOf<'staff-need'>): Promise<void> {
    return this.staffNeed.execute(tx, payload.needId);
  }
}
