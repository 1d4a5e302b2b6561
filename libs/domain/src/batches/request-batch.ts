import type { Roles } from '../accounts/index.js';
import { requireCoordinator } from '../associations/index.js';
import { conflict } from '../errors/index.js';
import type { Actor, Ids, Outbox, UnitOfWork } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import type { BatchModes } from './batch-mode.js';
import type { BatchRepository } from './batch-repository.js';
import type { Batch } from './batch.js';

/** A coordinator wants to see what a batch would do now; or its clock rang. */
export class RequestBatch {
  constructor(
    private readonly work: UnitOfWork,
    private readonly batches: BatchRepository,
    private readonly modes: BatchModes,
    private readonly roles: Roles,
    private readonly territories: Territories,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws `territory-unknown`, `not-coordinator`, `batch-off` */
  execute(actor: Actor, command: { readonly territory: string }): Promise<Batch> {
    return this.work.run(actor, async (tx) => {
      const territory = await this.territories.of(tx, command.territory);
      const { code, settings } = territory;
      await requireCoordinator(tx, this.roles, actor, code);
      if (settings.batch === 'off') throw conflict('batch-off');
      const byItself = actor.kind === 'service' && (await this.modes.askByThemselves(tx, territory));
      const batch: Batch = {
        id: this.ids.next(),
        territory: code,
        origin: actor.kind === 'service' ? 'clock' : 'coordinator',
        requestedBy: actor.accountId ?? null,
        mode: byItself ? 'apply' : 'dry-run',
        startedAt: this.clock.now(),
        state: 'requested',
        plannedAt: null,
      };
      await this.batches.insert(tx, batch);
      await this.outbox.append(tx, { name: 'batch.requested', payload: { batchId: batch.id } });
      return batch;
    });
  }
}
