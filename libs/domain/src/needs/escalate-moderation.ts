import type { Actor, UnitOfWork } from '../events/index.js';
import type { Tasks } from '../supervision/index.js';
import { moderationTask } from './moderation-task.js';
import type { NeedRepository } from './need-repository.js';

/** No coordinator has read the need in time (clock `moderation-deadline`): every one of the territory is told. */
export class EscalateModeration {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedRepository,
    private readonly tasks: Tasks,
  ) {}

  execute(actor: Actor, { needId }: { readonly needId: string }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const need = await this.needs.lock(tx, needId);
      if (need.state !== 'published' || need.moderation !== 'pending') return;
      const refs = { associationId: need.associationId, needId };
      await this.tasks.open(tx, { ...moderationTask(need, 'need-moderation-late'), grade: 'urgent', refs });
    });
  }
}
