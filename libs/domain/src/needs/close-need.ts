import { needCloseReasons, needWithdrawReasons } from '@app/contracts';
import type { Roles } from '../accounts/index.js';
import { OpenNeeds } from '../associations/index.js';
import { forbidden, invalid } from '../errors/index.js';
import type { Actor, Transaction, UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import type { EndNeed } from './end-need.js';
import { endAlarm } from './need-plan.js';
import type { NeedRepository } from './need-repository.js';
import type { Need } from './need.js';
import { requireStanding } from './standing.js';

export type NeedCloseReason = (typeof needCloseReasons)[number];
export type NeedWithdrawReason = (typeof needWithdrawReasons)[number];

/** An association takes a need back and says why. */
export class WithdrawNeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedRepository,
    private readonly roles: Roles,
    private readonly endNeed: EndNeed,
  ) {}

  /** Withdrawing a need that is over changes nothing. @throws `need-not-found`, `unknown-reason` */
  async execute(actor: Actor, command: { readonly needId: string; readonly reason: string }): Promise<Need> {
    const reason = needWithdrawReasons.find((known) => known === command.reason);
    if (!reason) throw invalid('unknown-reason', '/reason');
    return this.work.run(actor, async (tx) => {
      const need = await this.needs.lock(tx, command.needId);
      await requireStanding(tx, this.roles, actor, need);
      return this.endNeed.end(tx, need, actor, { state: 'withdrawn', reason });
    });
  }
}

/** A need is done, or the service closes it; associations close theirs as `done` only. */
export class CloseNeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedRepository,
    private readonly roles: Roles,
    private readonly territories: Territories,
    private readonly endNeed: EndNeed,
    private readonly clock: Clock,
  ) {}

  /**
   * `dates-passed` does nothing while a later date stands.
   * @throws `need-not-found`, `unknown-reason`, `reason-not-yours`
   */
  async execute(actor: Actor, command: { readonly needId: string; readonly reason: string }): Promise<Need> {
    const reason = needCloseReasons.find((known) => known === command.reason);
    if (!reason) throw invalid('unknown-reason', '/reason');
    if (actor.kind === 'association' && reason !== 'done') throw forbidden('reason-not-yours');
    return this.work.run(actor, async (tx) => {
      const need = await this.needs.lock(tx, command.needId);
      await requireStanding(tx, this.roles, actor, need);
      if (reason === 'dates-passed' && (await this.isStillAhead(tx, need))) return need;
      return this.endNeed.end(tx, need, actor, { state: 'closed', reason });
    });
  }

  private async isStillAhead(tx: Transaction, need: Need): Promise<boolean> {
    if (need.lastSessionAt === null) return false;
    const territory = await this.territories.of(tx, need.territory);
    return endAlarm(need.id, need.lastSessionAt, territory).dueAt > this.clock.now();
  }
}

/** A suspended association asks for nothing any more. */
export class CloseSuspendedNeeds extends OpenNeeds {
  constructor(
    private readonly needs: NeedRepository,
    private readonly endNeed: EndNeed,
  ) {
    super();
  }

  async closeAll(tx: Transaction, associationId: string): Promise<void> {
    for (const needId of await this.needs.openOfAssociation(tx, associationId)) {
      const need = await this.needs.lock(tx, needId);
      await this.endNeed.end(tx, need, service, { state: 'closed', reason: 'association-suspended' });
    }
  }
}
