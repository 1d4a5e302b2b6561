import { Injectable } from '@nestjs/common';
import { BatchModes } from '@app/domain/batches';
import type { Transaction } from '@app/domain/events';
import { service } from '@app/domain/events';
import { DeclareUnmet } from '@app/domain/needs';
import { isForBatches, planWave, worthAsking } from '@app/matching';
import { LiveIndex } from '../index/live-index.js';
import { CountNearMisses } from '../near-misses/count-near-misses.js';
import type { Staffing } from './open-staffing.js';
import { OpenStaffing } from './open-staffing.js';
import type { PresentPlan } from './present-offers.js';
import { PresentOffers } from './present-offers.js';
import { SendWave } from './send-wave.js';

/** Enough for the largest wave and those that the plan passes over. */
const candidatesConsidered = 60;

/**
 * Decides whom to ask for a need at this moment, and asks: the waiting list first, then the wave that the engine
 * plans. Everything is decided and written under the lock of the need.
 */
@Injectable()
export class StaffNeed {
  constructor(
    private readonly index: LiveIndex,
    private readonly openStaffing: OpenStaffing,
    private readonly presentOffers: PresentOffers,
    private readonly countNearMisses: CountNearMisses,
    private readonly sendWave: SendWave,
    private readonly declareUnmet: DeclareUnmet,
    private readonly batchModes: BatchModes,
  ) {}

  async execute(tx: Transaction, needId: string): Promise<void> {
    const staffing = await this.openStaffing.of(tx, needId);
    if (!staffing) return;
    const { need, inTime, asking, terms, rules } = staffing;
    const worth = worthAsking(inTime, rules);
    const best = this.index.offers.candidatesOf(need, candidatesConsidered, terms, worth);
    const present = await this.presentOffers.plan(tx, need, terms, (passedOver) => {
      const candidates = best.filter(({ offerId }) => !passedOver.has(offerId));
      return planWave({ ...asking, need, candidates }, terms.now, rules, terms.engine);
    });
    const { plan, offers } = present;
    if (plan.escalate) {
      // Counted before anybody is told that nobody was found, so that the news comes with what would help.
      if (plan.escalate !== 'nobody-on-call') await this.countNearMisses.ofUnmetNeed(tx, need);
      const escalation = plan.escalate === 'nobody-on-call' ? plan.escalate : 'nobody-left';
      await this.declareUnmet.execute(service, { needId, escalation });
    }
    const left = await this.isLeftToBatches(tx, present, staffing);
    await this.sendWave.execute(tx, left ? { plan: { ...plan, invite: [] }, offers } : present, staffing);
  }

  /** Where batches ask by themselves, whom a further wave would ask is theirs to choose. */
  private async isLeftToBatches(
    tx: Transaction,
    { plan }: PresentPlan,
    { inTime, asking, territory }: Staffing,
  ): Promise<boolean> {
    if (plan.invite.length === 0 || asking.wavesSent === 0) return false;
    return isForBatches(inTime, asking.wavesSent) && this.batchModes.askByThemselves(tx, territory);
  }
}
