import type { Roles } from '../accounts/index.js';
import { isCoordinatorOf } from '../associations/index.js';
import { conflict, notFound } from '../errors/index.js';
import type { Actor, Outbox, Transaction, UnitOfWork } from '../events/index.js';
import type { Territories, Territory } from '../territories/index.js';

import type { Clock } from '../time/index.js';
import type { BatchModes } from './batch-mode.js';
import type { BatchRepository } from './batch-repository.js';
import type { Batch } from './batch.js';

const minuteMs = 60_000;

/** Lets the people of a plan be asked, need by need, while nothing that it was made of has changed. */
export class ApplyBatch {
  constructor(
    private readonly work: UnitOfWork,
    private readonly batches: BatchRepository,
    private readonly modes: BatchModes,
    private readonly roles: Roles,
    private readonly territories: Territories,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws `batch-not-found` also for a coordinator of elsewhere, `batch-off`, `batch-not-planned`, `batch-applied`,
   * `batch-answers-too-few`, `batch-stale`
   */
  execute(actor: Actor, { batchId }: { readonly batchId: string }): Promise<Batch> {
    return this.work.run(actor, async (tx) => {
      const batch = await this.batches.lock(tx, batchId);
      if (!batch || !(await isCoordinatorOf(tx, this.roles, actor, batch.territory)))
        throw notFound('batch-not-found');
      await this.check(tx, batch, await this.territories.of(tx, batch.territory));
      await this.release(tx, batchId);
      return { ...batch, state: 'applied' };
    });
  }

  /** The same without a question, for a batch that has just been planned to ask by itself. */
  async release(tx: Transaction, batchId: string): Promise<void> {
    await this.batches.markApplied(tx, batchId, this.clock.now());
    const needIds = await this.batches.chosenNeeds(tx, batchId);
    await this.outbox.append(
      tx,
      ...needIds.map((needId) => ({ name: 'batch.apply-requested', payload: { batchId, needId } }) as const),
    );
  }

  private async check(tx: Transaction, batch: Batch, territory: Territory): Promise<void> {
    const { batch: mode, batchAnswersNeeded, batchPlanHoldsMinutes } = territory.settings;
    if (mode === 'off') throw conflict('batch-off');
    if (batch.state === 'applied') throw conflict('batch-applied');
    if (!batch.plannedAt) throw conflict('batch-not-planned');
    const lacking = await this.modes.answersLacking(tx, territory);
    if (lacking > 0)
      throw conflict('batch-answers-too-few', {
        needed: batchAnswersNeeded,
        recorded: batchAnswersNeeded - lacking,
      });
    const ageMs = this.clock.now().getTime() - batch.plannedAt.getTime();
    if (ageMs > batchPlanHoldsMinutes * minuteMs || (await this.batches.isStale(tx, batch.id)))
      throw conflict('batch-stale', {}, 'plan-again');
  }
}
