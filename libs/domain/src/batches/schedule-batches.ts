import type { AlarmClocks, Transaction } from '../events/index.js';
import { service } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import type { BatchRepository } from './batch-repository.js';
import { isBatchHour, nextBatchAt } from './next-batch-at.js';
import type { RequestBatch } from './request-batch.js';

/** The clock of batches: each ring sets the next one, whatever becomes of the batch. */
export class ScheduleBatches {
  constructor(
    private readonly batches: BatchRepository,
    private readonly request: RequestBatch,
    private readonly territories: Territories,
    private readonly alarms: AlarmClocks,
    private readonly clock: Clock,
  ) {}

  /** Sets the clock of a territory for its next batch; one that runs already is moved to the same moment. */
  async begin(tx: Transaction, code: string): Promise<void> {
    const territory = await this.territories.of(tx, code);
    const subjectId = await this.batches.scheduleOf(tx, code);
    const dueAt = nextBatchAt(this.clock.now(), territory);
    await this.alarms.set(tx, { kind: 'batch-due', subjectId, dueAt });
  }

  /** The clock rang: a batch, unless the territory wants none or its hours are over, and the next ring. */
  async ring(tx: Transaction, scheduleId: string): Promise<void> {
    const code = await this.batches.territoryOf(tx, scheduleId);
    if (code === undefined) return;
    const territory = await this.territories.of(tx, code);
    if (territory.settings.batch !== 'off' && isBatchHour(this.clock.now(), territory))
      await this.request.execute(service, { territory: code });
    await this.begin(tx, code);
  }
}
