import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { EventOf } from '@app/messaging';
import { JobHandler } from '@app/messaging';
import { LiveIndex } from '../index/live-index.js';
import { ListCandidates } from '../lists/list-candidates.js';

/** Computes the top list of a new or changed need. A newer version has its own job; a need that is gone needs none. */
@Injectable()
export class MatchNeedHandler extends JobHandler<'match-need'> {
  readonly job = 'match-need';

  constructor(
    private readonly index: LiveIndex,
    private readonly listCandidates: ListCandidates,
  ) {
    super();
  }

  async handle(tx: Transaction, { payload }: EventOf<'match-need'>): Promise<void> {
    await this.index.refresh(tx);
    await this.listCandidates.execute(tx, payload.needId, payload.needVersion);
  }
}
