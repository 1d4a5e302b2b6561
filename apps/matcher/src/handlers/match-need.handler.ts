import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { CandidateLists } from '@app/domain/matches';
import { Profiles } from '@app/domain/profiles';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { currentEngine } from '@app/matching';
import type { EventOf } from '@app/messaging';
import { JobHandler } from '@app/messaging';
import { LiveIndex } from '../index/live-index.js';
import { listed } from '../index/listed.js';

/** Computes the top list of a new or changed need. A newer version has its own job; a need that is gone needs none. */
@Injectable()
export class MatchNeedHandler extends JobHandler<'match-need'> {
  readonly job = 'match-need';

  constructor(
    private readonly index: LiveIndex,
    private readonly profiles: Profiles,
    private readonly territories: Territories,
    private readonly lists: CandidateLists,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(tx: Transaction, { payload }: EventOf<'match-need'>): Promise<void> {
    await this.index.refresh(tx);
    const need = await this.profiles.ofNeed(tx, payload.needId);
    if (!need?.active || need.needVersion > payload.needVersion) return;
    const { settings } = await this.territories.of(tx, need.territory);
    const terms = { now: this.clock.now(), mode: 'pull', settings, engine: currentEngine } as const;
    const best = this.index.offers.candidatesOf(need, settings.candidatesKept, terms);
    const list = best.map(({ offerId }) => listed(this.index.offers.offer(offerId)!, need, terms));
    await this.lists.replace(tx, need.needId, list, terms.engine.name);
  }
}
