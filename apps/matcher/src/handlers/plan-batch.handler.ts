import { Injectable } from '@nestjs/common';
import { BatchRepository, KeepBatchPlan } from '@app/domain/batches';
import type { Transaction } from '@app/domain/events';
import type { EventOf, JobContext } from '@app/messaging';
import { JobHandler } from '@app/messaging';
import { DrawUpBatch } from '../batches/draw-up-batch.js';
import { SolverDied } from '../batches/solver-thread.js';

/** Plans a batch and keeps the plan; what the solver dies of is kept as a failure, not tried for ever. */
@Injectable()
export class PlanBatchHandler extends JobHandler<'plan-batch'> {
  readonly job = 'plan-batch';

  constructor(
    private readonly batches: BatchRepository,
    private readonly drawUp: DrawUpBatch,
    private readonly keep: KeepBatchPlan,
  ) {
    super();
  }

  async handle(
    tx: Transaction,
    { payload: { batchId } }: EventOf<'plan-batch'>,
    { signal }: JobContext,
  ): Promise<void> {
    const batch = await this.batches.lock(tx, batchId);
    if (batch?.state !== 'requested') return;
    const present = await this.batches.present(tx);
    try {
      await this.keep.planned(tx, batch, await this.drawUp.execute(tx, batch, signal), present);
    } catch (error) {
      if (!(error instanceof SolverDied)) throw error;
      await this.keep.failed(tx, batch);
    }
  }
}
