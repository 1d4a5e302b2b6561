import { Injectable } from '@nestjs/common';
import { BatchRepository } from '@app/domain/batches';
import type { Transaction } from '@app/domain/events';
import { isForBatches, planWave, takeChosen, worthAsking } from '@app/matching';
import { LiveIndex } from '../index/live-index.js';
import { OpenStaffing } from '../staffing/open-staffing.js';
import { PresentOffers } from '../staffing/present-offers.js';
import { SendWave } from '../staffing/send-wave.js';

/**
 * Asks those whom a batch chose for a need, as a wave of that need: held against the gates again, no more than the need
 * still wants. A need that became urgent or was filled meanwhile is left alone.
 */
@Injectable()
export class AskChosen {
  constructor(
    private readonly index: LiveIndex,
    private readonly batches: BatchRepository,
    private readonly openStaffing: OpenStaffing,
    private readonly presentOffers: PresentOffers,
    private readonly sendWave: SendWave,
  ) {}

  async execute(tx: Transaction, batchId: string, needId: string): Promise<void> {
    const staffing = await this.openStaffing.of(tx, needId);
    if (!staffing || !isForBatches(staffing.inTime, staffing.asking.wavesSent)) return;
    const { need, inTime, asking, terms, rules } = staffing;
    const pairs = await this.batches.chosenFor(tx, batchId, needId);
    const choices = new Map(
      pairs.map(({ offerId, price, margin }) => [
        offerId,
        { batchId, price: price ?? 0, margin: margin ?? 0 },
      ]),
    );
    const worth = worthAsking(inTime, rules);
    const chosen = this.index.offers.candidatesOf(
      need,
      choices.size,
      terms,
      (candidate) => choices.has(candidate.offerId) && worth(candidate),
    );
    const present = await this.presentOffers.plan(tx, need, terms, (passedOver) => {
      const candidates = chosen.filter(({ offerId }) => !passedOver.has(offerId));
      return planWave({ ...asking, need, candidates }, terms.now, rules, terms.engine, takeChosen);
    });
    if (present.plan.invite.length > 0) await this.sendWave.execute(tx, present, staffing, choices);
  }
}
