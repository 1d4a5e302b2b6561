import type { Actor, Outbox, UnitOfWork } from '../events/index.js';
import type { NeedRepository } from './need-repository.js';

/** The edit hold is over (clock `edit-hold`): invitations may leave. Rung for a need that is gone, it does nothing. */
export class EndEditHold {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedRepository,
    private readonly outbox: Outbox,
  ) {}

  execute(actor: Actor, { needId }: { readonly needId: string }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { state, version: needVersion } = await this.needs.lock(tx, needId);
      if (state !== 'published') return;
      await this.outbox.append(tx, { name: 'need.hold-ended', payload: { needId, needVersion } });
    });
  }
}
