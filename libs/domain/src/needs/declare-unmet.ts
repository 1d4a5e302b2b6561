import type { Actor, Outbox, Transaction, UnitOfWork } from '../events/index.js';
import type { Tasks } from '../supervision/index.js';
import { weekly } from '../supervision/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { isUrgentNeed } from './need-plan.js';
import type { NeedRepository } from './need-repository.js';
import type { Need } from './need.js';
import { mondayOf } from './week.js';

/** A need for which there is nobody to ask; `nobody-on-call` when it is urgent and only the people on call may be asked. */
export interface DeclareUnmetCommand {
  readonly needId: string;
  readonly escalation?: 'nobody-left' | 'nobody-on-call';
}

/**
 * Nobody is left to ask: the coordinator gets one task an association, kind and week, and the association is told.
 * Nobody on call to ask at this hour: a coordinator is told at once, and the association nothing yet.
 */
export class DeclareUnmet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedRepository,
    private readonly tasks: Tasks,
    private readonly territories: Territories,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Declaring twice changes nothing; a change of the need, or `clearUnmet`, makes it hopeful again. A need whose last
   * session is over is not declared.
   */
  execute(actor: Actor, { needId, escalation = 'nobody-left' }: DeclareUnmetCommand): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const need = await this.needs.lock(tx, needId);
      const now = this.clock.now();
      if (need.state !== 'published' || (need.lastSessionAt !== null && need.lastSessionAt <= now)) return;
      if (escalation === 'nobody-on-call') await this.callCoordinator(tx, need, now);
      else if (need.unmetAt === null) await this.declare(tx, need, now);
    });
  }

  private async callCoordinator(tx: Transaction, need: Need, now: Date): Promise<void> {
    const { id: needId, territory, associationId } = need;
    const refs = { associationId, needId };
    const name = { territory, kind: 'on-call-nobody', about: needId } as const;
    await this.tasks.open(tx, { ...name, grade: 'urgent', refs, ...dueBeforeSession(need, now) });
  }

  private async declare(tx: Transaction, need: Need, now: Date): Promise<void> {
    const { id: needId, associationId } = need;
    const urgent = isUrgentNeed(need, now, await this.territories.of(tx, need.territory));
    await this.needs.update(tx, { ...need, unmetAt: now });
    await this.tasks.open(tx, {
      territory: need.territory,
      kind: 'need-unmet',
      about: `${weekly(associationId, mondayOf(now, need.timeZone))}:${need.kind}`,
      grade: urgent ? 'urgent' : 'normal',
      refs: { associationId, needId },
      ...(urgent ? dueBeforeSession(need, now) : {}),
    });
    await this.outbox.append(tx, { name: 'need.unmet', payload: { needId, needVersion: need.version } });
  }
}

const dueBeforeSession = ({ firstSessionAt }: Need, now: Date): { readonly dueAt?: Date } =>
  firstSessionAt !== null && firstSessionAt > now ? { dueAt: firstSessionAt } : {};
