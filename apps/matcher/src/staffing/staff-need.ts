import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { AlarmClocks, Ids, service } from '@app/domain/events';
import { WaveRepository } from '@app/domain/invitations';
import { MatchRepository, ServeWaitingList } from '@app/domain/matches';
import { DeclareUnmet, NeedRepository } from '@app/domain/needs';
import type { NeedProfile } from '@app/domain/profiles';
import { Outlooks, Profiles } from '@app/domain/profiles';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import type { MatchTerms, WaveSettings } from '@app/matching';
import { currentEngine, NeedInTime, planWave, worthAsking } from '@app/matching';
import { LiveIndex } from '../index/live-index.js';
import { CountNearMisses } from '../near-misses/count-near-misses.js';
import { InvitePeople } from './invite-people.js';
import type { PresentPlan } from './present-offers.js';
import { PresentOffers } from './present-offers.js';

/** Enough for the largest wave and those that the plan passes over. */
const candidatesConsidered = 60;

/**
 * Decides whom to ask for a need at this moment, and asks: the waiting list first, then the wave that the engine
 * plans. Everything is decided and written under the lock of the need; the index is brought up to date before that,
 * so that nothing uncommitted enters it.
 */
@Injectable()
export class StaffNeed {
  constructor(
    private readonly index: LiveIndex,
    private readonly matches: MatchRepository,
    private readonly waitingList: ServeWaitingList,
    private readonly waves: WaveRepository,
    private readonly profiles: Profiles,
    private readonly territories: Territories,
    private readonly outlooks: Outlooks,
    private readonly presentOffers: PresentOffers,
    private readonly invitePeople: InvitePeople,
    private readonly countNearMisses: CountNearMisses,
    private readonly needs: NeedRepository,
    private readonly declareUnmet: DeclareUnmet,
    private readonly alarms: AlarmClocks,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, needId: string): Promise<void> {
    await this.index.refresh(tx);
    await this.matches.lockNeed(tx, needId);
    await this.waitingList.execute(tx, needId);
    const need = await this.profiles.ofNeed(tx, needId);
    if (!need?.active) return;
    const { settings, timeZone } = await this.territories.of(tx, need.territory);
    const scarcity = await this.outlooks.scarcityOf(tx, need.territory);
    const now = this.clock.now();
    const terms: MatchTerms = { now, mode: 'push', settings, engine: currentEngine, scarcity };
    const rules: WaveSettings = { settings, timeZone, floorFallsWhenLate: false };
    const asking = await this.waves.askingState(tx, needId);
    const worth = worthAsking(new NeedInTime(need, terms), rules);
    const best = this.index.offers.candidatesOf(need, candidatesConsidered, terms, worth);
    const present = await this.presentOffers.plan(tx, need, terms, (passedOver) => {
      const candidates = best.filter(({ offerId }) => !passedOver.has(offerId));
      return planWave({ ...asking, need, candidates }, terms.now, rules, terms.engine);
    });
    await this.carryOut(tx, present, need, terms);
  }

  private async carryOut(
    tx: Transaction,
    { plan, offers }: PresentPlan,
    need: NeedProfile,
    terms: MatchTerms,
  ): Promise<void> {
    const { needId } = need;
    if (plan.lookAgainAt)
      await this.alarms.set(tx, { kind: 'staffing-review', subjectId: needId, dueAt: plan.lookAgainAt });
    if (plan.escalate) {
      // Counted before anybody is told that nobody was found, so that the news comes with what would help.
      if (plan.escalate !== 'nobody-on-call') await this.countNearMisses.ofUnmetNeed(tx, need);
      const escalation = plan.escalate === 'nobody-on-call' ? plan.escalate : 'nobody-left';
      await this.declareUnmet.execute(service, { needId, escalation });
    }
    if (plan.invite.length === 0) return;
    const waveId = this.ids.next();
    await this.waves.insert(tx, {
      id: waveId,
      needId,
      number: plan.wave,
      plannedAt: terms.now,
      size: plan.invite.length,
      expectedAcceptances: plan.expectedAcceptances,
      engineVersion: terms.engine.name,
    });
    await this.invitePeople.execute(tx, plan, { id: waveId, need, offers }, terms);
    await this.needs.clearUnmet(tx, needId);
  }
}
