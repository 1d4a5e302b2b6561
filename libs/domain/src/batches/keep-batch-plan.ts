import type { Transaction } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import type { ApplyBatch } from './apply-batch.js';
import type { BatchRepository } from './batch-repository.js';
import type { Batch, BatchResult } from './batch.js';

const dayMs = 86_400_000;

/** What becomes of a batch once the planner is done with it, and of older ones that nobody carried out. */
export class KeepBatchPlan {
  constructor(
    private readonly batches: BatchRepository,
    private readonly apply: ApplyBatch,
    private readonly territories: Territories,
    private readonly clock: Clock,
  ) {}

  /** Keeps the plan, and lets its people be asked where batches do so by themselves. `present`: as of its first reading. */
  async planned(tx: Transaction, batch: Batch, plan: BatchResult, present: string): Promise<void> {
    await this.batches.savePlan(tx, batch.id, plan, present, this.clock.now());
    await this.forgetOlder(tx, batch);
    if (batch.mode === 'apply') await this.apply.release(tx, batch.id);
  }

  /** There will be no plan; the next batch is another attempt. */
  async failed(tx: Transaction, batch: Batch): Promise<void> {
    await this.batches.markFailed(tx, batch.id);
    await this.forgetOlder(tx, batch);
  }

  private async forgetOlder(tx: Transaction, { territory }: Batch): Promise<void> {
    const { settings } = await this.territories.of(tx, territory);
    const before = new Date(this.clock.now().getTime() - settings.batchPlansKeptDays * dayMs);
    await this.batches.forgetUnapplied(tx, territory, before);
  }
}
