import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { AlarmClocks } from '@app/domain/events';
import type { ListEntry } from '@app/domain/matches';
import { CandidateLists } from '@app/domain/matches';
import type { NeedProfile, OfferProfile } from '@app/domain/profiles';
import { Profiles } from '@app/domain/profiles';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import type { MatchTerms } from '@app/matching';
import { currentEngine, needsOf } from '@app/matching';
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
      const here = needs.filter((need) => need.territory === territory);
      entries.push(...this.entriesOf(offer, here, terms));
      keep = Math.max(keep, settings.candidatesKept);
      await this.lookAgain(
        tx,
        needsOf(offer, here, needsLookedAtAgain, { ...terms, mode: 'push' }),
        terms.now,
      );
    }
    await this.lists.place(tx, offer.offerId, entries, currentEngine.name, keep);
  }

  private entriesOf(
    offer: OfferProfile,
    needs: readonly NeedProfile[],
    terms: MatchTerms,
  ): readonly ListEntry[] {
    const fitting = new Set(needsOf(offer, needs, needs.length, terms).map(({ needId }) => needId));
    return needs
      .filter(({ needId }) => fitting.has(needId))
      .map((need) => ({ ...listed(offer, need, terms), needId: need.needId }));
  }

  private lookAgain(
    tx: Transaction,
    needs: readonly { readonly needId: string }[],
    now: Date,
  ): Promise<void> {
    return this.alarms.set(
      tx,
      ...needs.map(({ needId }) => ({ kind: 'staffing-review', subjectId: needId, dueAt: now }) as const),
    );
  }
}
