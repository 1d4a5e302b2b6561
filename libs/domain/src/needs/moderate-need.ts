import type { DomainEvent } from '@app/contracts';
import { moderationRefusalReasons } from '@app/contracts';
import type { Roles } from '../accounts/index.js';
import { requireCoordinator } from '../associations/index.js';
import { conflict, invalid } from '../errors/index.js';
import type { Actor, AlarmClocks, Outbox, UnitOfWork } from '../events/index.js';
import { isForVolunteers } from '../safeguarding/index.js';
import type { Tasks } from '../supervision/index.js';
import type { Clock } from '../time/index.js';
import { closeModerationTask } from './moderation-task.js';
import type { NeedRepository } from './need-repository.js';
import type { Need } from './need.js';

/** A coordinator's decision; a refusal carries a reason of its closed list. */
export interface ModerateNeedCommand {
  readonly needId: string;
  readonly decision: 'approve' | 'refuse';
  readonly reason?: string;
}

/** A coordinator has read a need: invitations may leave, or it is over and its association told why. */
export class ModerateNeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedRepository,
    private readonly roles: Roles,
    private readonly tasks: Tasks,
    private readonly alarms: AlarmClocks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws `need-not-found`, `not-coordinator`, `already-moderated`, `occasion-not-stated`, `unknown-reason` */
  execute(actor: Actor, command: ModerateNeedCommand): Promise<Need> {
    return this.work.run(actor, async (tx) => {
      const need = await this.needs.lock(tx, command.needId);
      await requireCoordinator(tx, this.roles, actor, need.territory);
      if (need.moderation !== 'pending' || need.state !== 'published') throw conflict('already-moderated');
      if (command.decision === 'approve' && !isForVolunteers(need))
        throw conflict('occasion-not-stated', {}, 'ask-association');
      const decided = decide(need, command, this.clock.now());
      await this.needs.update(tx, decided);
      if (decided.state === 'closed') await this.alarms.cancel(tx, need.id);
      else await this.alarms.cancel(tx, need.id, 'moderation-deadline');
      await this.outbox.append(tx, announcement(decided));
      await closeModerationTask(tx, { needs: this.needs, tasks: this.tasks }, need, actor);
      return decided;
    });
  }
}

function decide(need: Need, { decision, reason }: ModerateNeedCommand, now: Date): Need {
  const version = need.version + 1;
  if (decision === 'approve') return { ...need, version, moderation: 'approved', updatedAt: now };
  const known = moderationRefusalReasons.find((listed) => listed === reason);
  if (!known) throw invalid('unknown-reason', '/reason');
  return {
    ...need,
    version,
    moderation: 'refused',
    moderationReason: known,
    state: 'closed',
    updatedAt: now,
  };
}

function announcement({ id: needId, version: needVersion, moderation }: Need): DomainEvent {
  const payload = { needId, needVersion };
  return moderation === 'approved'
    ? { name: 'need.approved', payload }
    : { name: 'need.moderation-refused', payload };
}
