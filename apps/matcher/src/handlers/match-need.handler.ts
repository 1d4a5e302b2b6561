import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { EventOf } from '@app/messaging';
import { JobHandler } from '@app/messaging';
import { UpdateLists } from '../lists/update-lists.js';

/** Brings the list of a need up to date: it is new, it changed, it is over, or somebody was lost. */
@Injectable()
export class MatchNeedHandler extends JobHandler<'match-need'> {
  readonly job = 'match-need';

  constructor(private readonly updateLists: UpdateLists) {
    super();
  }

  handle(tx: Transaction, { payload }: EventOf<'match-need'>): Promise<void> {
    return this.updateLists.execute(tx, { needIds: [payload.needId] });
  }
}
