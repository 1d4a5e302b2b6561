import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { EventOf } from '@app/messaging';
import { JobHandler } from '@app/messaging';
import { AskChosen } from '../batches/ask-chosen.js';

/** The people whom a batch chose for a need may be asked. */
@Injectable()
export class AskFromBatchHandler extends JobHandler<'ask-from-batch'> {
  readonly job = 'ask-from-batch';

  constructor(private readonly askChosen: AskChosen) {
    super();
  }

  handle(tx: Transaction, { payload }: EventOf<'ask-from-batch'>): Promise<void> {
    return this.askChosen.execute(tx, payload.batchId, payload.needId);
  }
}
