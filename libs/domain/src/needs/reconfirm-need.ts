import type { Roles } from '../accounts/index.js';
import { gone } from '../errors/index.js';
import type { Actor, AlarmClocks, Outbox, UnitOfWork } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import type { EndNeed } from './end-need.js';
import { reconfirmationAlarm } from './need-plan.js';
import type { NeedRepository } from './need-repository.js';
import type { Need } from './need.js';
import { requireStanding } from './standing.js';

/** The association says that the need still stands. */
export class ReconfirmNeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedRepository,
    private readonly roles: Roles,
    private readonly territories: Territories,
    private readonly alarms: AlarmClocks,
    private readonly clock: Clock,
  ) {}

  /** @throws `need-not-found`, `need-closed` */
  execute(actor: Actor, command: { readonly needId: string }): Promise<Need> {
    return this.work.run(actor, async (tx) => {
      const need = await this.needs.lock(tx, command.needId);
      await requireStanding(tx, this.roles, actor, need);
      if (need.state !== 'published') throw gone('need-closed', 'post-again');
      const confirmed: Need = { ...need, confirmedAt: this.clock.now() };
      await this.needs.update(tx, confirmed);
      const territory = await this.territories.of(tx, need.territory);
      await this.alarms.set(tx, reconfirmationAlarm(need.id, this.clock.now(), territory));
      return confirmed;
    });
  }
}

/**
 * Asks whether a need still stands (clock `need-reconfirmation`). One with somebody on a place stands by itself; one
 * whose association left the question before unanswered closes.
 */
export class AskNeedReconfirmation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedRepository,
    private readonly territories: Territories,
    private readonly alarms: AlarmClocks,
    private readonly outbox: Outbox,
    private readonly endNeed: EndNeed,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { needId }: { readonly needId: string }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const need = await this.needs.lock(tx, needId);
      if (need.state !== 'published') return;
      const now = this.clock.now();
      const territory = await this.territories.of(tx, need.territory);
      const firstAsked = reconfirmationAlarm(needId, need.confirmedAt ?? need.createdAt, territory).dueAt;
      const isHeld = (await this.needs.heldPlaces(tx, needId)) > 0;
      if (!isHeld && reconfirmationAlarm(needId, firstAsked, territory).dueAt <= now) {
        await this.endNeed.end(tx, need, actor, { state: 'closed', reason: 'not-reconfirmed' });
        return;
      }
      await this.alarms.set(tx, reconfirmationAlarm(needId, now, territory));
      if (isHeld) {
        await this.needs.update(tx, { ...need, confirmedAt: now });
        return;
      }
      await this.outbox.append(tx, {
        name: 'need.reconfirmation-asked',
        payload: { needId, needVersion: need.version },
      });
    });
  }
}
