import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { AlarmClocks } from '@app/domain/events';
import { WaveRepository } from '@app/domain/invitations';
import type { ListEntry } from '@app/domain/matches';
import { CandidateLists } from '@app/domain/matches';
import type { NeedProfile, OfferProfile } from '@app/domain/profiles';
import { Profiles } from '@app/domain/profiles';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import type { MatchTerms } from '@app/matching';
import { currentEngine, needsOf, wantsMore } from '@app/matching';
import type { EventOf } from '@app/messaging';
import { JobHandler } from '@app/messaging';
import { LiveIndex } from '../index/live-index.js';
import { listed } from '../lists/listed.js';

/** A volunteer gets one question at a time: the needs that are looked at again for a new offer are the best few. */
const needsLookedAtAgain = 5;

/** Puts a new or changed offer on the lists of the needs that it fits, and has the best of them look again whom to ask. */
@Injectable()
export class MatchOfferHandler extends JobHandler<'match-offer'> {
  readonly job = 'match-offer';

  constructor(
    private readonly index: LiveIndex,
    private readonly profiles: Profiles,
    private readonly territories: Territories,
    private readonly lists: CandidateLists,
    private readonly waves: WaveRepository,
    private readonly alarms: AlarmClocks,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(tx: Transaction, { payload }: EventOf<'match-offer'>): Promise<void> {
    await this.index.refresh(tx);
    const offer = await this.profiles.ofOffer(tx, payload.offerId);
    if (!offer?.active || offer.offerVersion > payload.offerVersion) return;
    const needs = [...this.index.openNeeds];
    const entries: ListEntry[] = [];
    let keep = 0;
    for (const territory of new Set(needs.map((need) => need.territory))) {
      const { settings } = await this.territories.of(tx, territory);
      const terms: MatchTerms = { now: this.clock.now(), mode: 'pull', settings, engine: currentEngine };
      const here = new Map(
        needs.filter((need) => need.territory === territory).map((need) => [need.needId, need]),
      );
      entries.push(...(await this.entriesOf(tx, offer, here, terms)));
      keep = Math.max(keep, settings.candidatesKept);
      await this.lookAgain(tx, offer, here, { ...terms, mode: 'push' });
    }
    await this.lists.place(tx, offer.offerId, entries, currentEngine.name, keep);
  }

  /** The lists on which the offer has a place among the best. */
  private async entriesOf(
    tx: Transaction,
    offer: OfferProfile,
    needs: ReadonlyMap<string, NeedProfile>,
    terms: MatchTerms,
  ): Promise<readonly ListEntry[]> {
    const fitting = needsOf(offer, needs.values(), needs.size, terms);
    const thresholds = await this.lists.thresholds(
      tx,
      offer.offerId,
      fitting.map(({ needId }) => needId),
      terms.settings.candidatesKept,
    );
    return fitting
      .filter(({ needId, score }) => score.rank > (thresholds.get(needId) ?? -Infinity))
      .map(({ needId }) => ({ ...listed(offer, needs.get(needId)!, terms), needId }));
  }

  /** Of the needs for which this volunteer would be asked first, those that still want somebody plan a wave at once. */
  private async lookAgain(
    tx: Transaction,
    offer: OfferProfile,
    needs: ReadonlyMap<string, NeedProfile>,
    terms: MatchTerms,
  ): Promise<void> {
    const best = needsOf(offer, needs.values(), needsLookedAtAgain, terms).map(({ needId }) => needId);
    const asked = await this.waves.askedSoFar(tx, best);
    const wanting = best.filter((needId) =>
      wantsMore(needs.get(needId)!, asked.get(needId) ?? { waiting: 0, promised: 0 }, terms),
    );
    await this.alarms.set(
      tx,
      ...wanting.map((needId) => ({ kind: 'staffing-review', subjectId: needId, dueAt: terms.now }) as const),
    );
  }
}
