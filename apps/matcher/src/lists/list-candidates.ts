import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { CandidateLists } from '@app/domain/matches';
import { Profiles } from '@app/domain/profiles';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { currentEngine } from '@app/matching';
import { LiveIndex } from '../index/live-index.js';
import { listed } from './listed.js';

/** Makes the top list of a need what the live index, brought up to date by the caller, says of it now. */
@Injectable()
export class ListCandidates {
  constructor(
    private readonly index: LiveIndex,
    private readonly profiles: Profiles,
    private readonly territories: Territories,
    private readonly lists: CandidateLists,
    private readonly clock: Clock,
  ) {}

  /** Nothing happens to the list of a need that is not open, or is past `atVersion`. */
  async execute(tx: Transaction, needId: string, atVersion = Infinity): Promise<void> {
    const need = await this.profiles.ofNeed(tx, needId);
    if (!need?.active || need.needVersion > atVersion) return;
    const { settings } = await this.territories.of(tx, need.territory);
    const terms = { now: this.clock.now(), mode: 'pull', settings, engine: currentEngine } as const;
    const best = this.index.offers.candidatesOf(need, settings.candidatesKept, terms);
    const list = best.map(({ offerId }) => listed(this.index.offers.offer(offerId)!, need, terms));
    await this.lists.replace(tx, needId, list, terms.engine.name);
  }
}
