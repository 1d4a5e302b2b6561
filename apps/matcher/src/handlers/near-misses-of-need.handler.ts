import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { Profiles } from '@app/domain/profiles';
import type { EventOf } from '@app/messaging';
import { JobHandler } from '@app/messaging';
import { LiveIndex } from '../index/live-index.js';
import { CountNearMisses } from '../near-misses/count-near-misses.js';

/** Counts who a need could have but for one thing. A need that is gone or closed is left alone. */
@Injectable()
export class NearMissesOfNeedHandler extends JobHandler<'near-misses-of-need'> {
  readonly job = 'near-misses-of-need';

  constructor(
    private readonly index: LiveIndex,
    private readonly profiles: Profiles,
    private readonly count: CountNearMisses,
  ) {
    super();
  }

  async handle(tx: Transaction, { payload }: EventOf<'near-misses-of-need'>): Promise<void> {
    await this.index.refresh(tx);
    const need = await this.profiles.ofNeed(tx, payload.needId);
    if (need?.active) await this.count.ofNeed(tx, need);
  }
}
