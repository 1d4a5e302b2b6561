import type { Actor, Outbox, UnitOfWork } from '../events/index.js';
import type { Tasks } from '../supervision/index.js';
import { weekly } from '../supervision/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { isUrgentNeed } from './need-plan.js';
import type { NeedRepository } from './need-repository.js';
import { mondayOf } from './week.js';

/** Nobody is left to ask: the coordinator gets one task an association, kind and week, and the association is told. */
export class DeclareUnmet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedRepository,
    private readonly tasks: Tasks,
    private readonly territories: Territories,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Declaring twice changes nothing; a change of the need makes it hopeful again. */
  execute(actor: Actor, { needId }: { readonly needId: string }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const need = await this.needs.lock(tx, needId);
      if (need.state !== 'published' || need.unmetAt !== null) return;
      const now = this.clock.now();
      const urgent = isUrgentNeed(need, now, await this.territories.of(tx, need.territory));
      await this.needs.update(tx, { ...need, unmetAt: now });
      await this.tasks.open(tx, {
        territory: need.territory,
        kind: 'need-unmet',
        about: `${weekly(need.associationId, mondayOf(now, need.timeZone))}:${need.kind}`,
        grade: urgent ? 'urgent' : 'normal',
        refs: { associationId: need.associationId, needId },
        ...(urgent && need.firstSessionAt ? { dueAt: need.firstSessionAt } : {}),
      });
      const payload = { needId, needVersion: need.version };
      await this.outbox.append(tx, { name: 'need.unmet', payload });
    });
  }
}
