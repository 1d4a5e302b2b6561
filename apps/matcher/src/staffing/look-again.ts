import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { AlarmClocks } from '@app/domain/events';
import { WaveRepository } from '@app/domain/invitations';
import type { NeedProfile } from '@app/domain/profiles';
import { Clock } from '@app/domain/time';
import type { MatchTerms } from '@app/matching';
import { EngineTerms, wantsMore } from '@app/matching';
import { LiveIndex } from '../index/live-index.js';
import { Slices } from '../lists/slices.js';

/** A volunteer gets one question at a time: the needs that are looked at again for a new offer are the best few. */
const needsLookedAtAgain = 5;

/** Has the needs for which new offers would be asked first, and which still want somebody, plan a wave at once. */
@Injectable()
export class LookAgain {
  constructor(
    private readonly index: LiveIndex,
    private readonly terms: EngineTerms,
    private readonly waves: WaveRepository,
    private readonly alarms: AlarmClocks,
    private readonly clock: Clock,
  ) {}

  /** The index has been brought up to date by the caller. */
  async execute(tx: Transaction, offerIds: readonly string[]): Promise<void> {
    const best = new Map<string, { readonly need: NeedProfile; readonly terms: MatchTerms }>();
    const slices = new Slices();
    for (const [territory, terms] of await this.byTerritory(tx)) {
      for (const offerId of offerIds) {
        const offer = this.index.offers.offer(offerId);
        if (!offer) continue;
        const here = (need: NeedProfile) => need.territory === territory;
        for (const { needId } of this.index.openNeeds.bestFor(offer, needsLookedAtAgain, terms, here)) {
          best.set(needId, { need: this.index.openNeed(needId)!, terms });
        }
        await slices.pause();
      }
    }
    if (best.size === 0) return;
    const asked = await this.waves.askedSoFar(tx, [...best.keys()]);
    const wanting = [...best].filter(([needId, { need, terms }]) =>
      wantsMore(need, asked.get(needId) ?? { waiting: 0, promised: 0 }, terms),
    );
    if (wanting.length === 0) return;
    const dueAt = this.clock.now();
    const alarms = wanting.map(([subjectId]) => ({ kind: 'staffing-review', subjectId, dueAt }) as const);
    await this.alarms.set(tx, ...alarms);
  }

  private async byTerritory(tx: Transaction): Promise<ReadonlyMap<string, MatchTerms>> {
    const groups = new Map<string, MatchTerms>();
    for (const { territory } of this.index.openNeeds) {
      if (!groups.has(territory)) groups.set(territory, await this.terms.of(tx, territory, 'push'));
    }
    return groups;
  }
}
