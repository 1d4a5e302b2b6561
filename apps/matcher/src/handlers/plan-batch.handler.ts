import { Injectable } from '@nestjs/common';
import { ApplyBatch, BatchRepository } from '@app/domain/batches';
import type { Transaction } from '@app/domain/events';
import { Clock } from '@app/domain/time';
import type { EventOf } from '@app/messaging';
import { JobHandler } from '@app/messaging';
import { DrawUpBatch } from '../batches/draw-up-batch.js';

/** Plans a batch, keeps the plan, and lets its people be asked where batches do so by themselves. */
@Injectable()
export class PlanBatchHandler extends JobHandler<'plan-batch'> {
  readonly job = 'plan-batch';

  constructor(
    private readonly batches: BatchRepository,
    private readonly drawUp: DrawUpBatch,
    private readonly apply: ApplyBatch,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(tx: Transaction, { payload: { batchId } }: EventOf<'plan-batch'>): Promise<void> {
    const { state, territory, mode } = await this.batches.lock(tx, batchId);
    if (state !== 'requested') return;
    const present = await this.batches.present(tx);
    const plan = await this.drawUp.execute(tx, batchId, territory);
    await this.batches.savePlan(tx, batchId, plan, present, this.clock.now());
    if (mode === 'apply') await this.apply.release(tx, batchId);
  }
}
