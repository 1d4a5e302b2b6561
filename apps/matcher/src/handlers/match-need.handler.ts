import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { EventOf } from '@app/messaging';
import { GroupJobHandler } from '@app/messaging';
import { UpdateLists } from '../lists/update-lists.js';

/** Brings the lists of needs up to date: they are new, they changed, they are over, or somebody was lost. */
@Injectable()
export class MatchNeedHandler extends GroupJobHandler<'match-need'> {
  readonly job = 'match-need';

  constructor(private readonly updateLists: UpdateLists) {
    super();
  }

  handleAll(tx: Transaction, events: readonly EventOf<'match-need'>[]): Promise<void> {
    return this.updateLists.execute(tx, { needIds: events.map(({ payload }) => payload.needId) });
  }
}
