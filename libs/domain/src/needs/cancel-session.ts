import type { Roles } from '../accounts/index.js';
import { conflict, gone, notFound } from '../errors/index.js';
import type { Actor, AlarmClocks, Outbox, UnitOfWork } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import type { MaterialChanges } from './material-changes.js';
import { endAlarm, spanOf } from './need-plan.js';
import type { NeedRepository } from './need-repository.js';
import type { Need } from './need.js';
import { requireStanding } from './standing.js';

/** An association calls one session off; the mission goes on, and those booked on it are told. */
export class CancelSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedRepository,
    private readonly roles: Roles,
    private readonly territories: Territories,
    private readonly alarms: AlarmClocks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly materialChanges: MaterialChanges,
  ) {}

  /**
   * Cancelling twice changes nothing.
   * @throws `need-not-found`, `need-closed`, `session-not-found`, `session-over`, `last-session`
   */
  execute(actor: Actor, command: { readonly needId: string; readonly sessionId: string }): Promise<Need> {
    return this.work.run(actor, async (tx) => {
      const need = await this.needs.lock(tx, command.needId);
      await requireStanding(tx, this.roles, actor, need);
      if (need.state !== 'published') throw gone('need-closed');
      const now = this.clock.now();
      const sessions = await this.needs.sessionsOf(tx, need.id);
      const session = sessions.find(({ id }) => id === command.sessionId);
      if (!session) throw notFound('session-not-found');
      if (session.state === 'cancelled') return need;
      if (session.startsAt <= now) throw gone('session-over');
      const left = sessions.filter((other) => other !== session);
      if (!left.some(({ state, startsAt }) => state === 'planned' && startsAt > now)) {
        throw conflict('last-session', {}, 'withdraw-need');
      }
      await this.needs.cancelSession(tx, session.id);
      const changed: Need = { ...need, ...spanOf(left), version: need.version + 1, updatedAt: now };
      await this.needs.update(tx, changed);
      if (changed.lastSessionAt) {
        const territory = await this.territories.of(tx, need.territory);
        await this.alarms.set(tx, endAlarm(need.id, changed.lastSessionAt, territory));
      }
      await this.outbox.append(tx, {
        name: 'need.changed',
        payload: { needId: need.id, needVersion: changed.version },
      });
      await this.materialChanges.sessionCancelled(tx, need.id, session.id);
      return changed;
    });
  }
}
