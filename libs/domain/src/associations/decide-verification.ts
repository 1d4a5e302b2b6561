import type { Roles } from '../accounts/index.js';
import { conflict } from '../errors/index.js';
import type { Actor, Outbox, UnitOfWork } from '../events/index.js';
import type { Tasks } from '../supervision/index.js';
import type { Clock } from '../time/index.js';
import type { AssociationRepository } from './association-repository.js';
import type { OpenNeeds } from './open-needs.js';
import { requireCoordinator } from './standing.js';

/** A coordinator has seen that the association is what it says; `trusted` also spares its first needs from moderation. */
export class VerifyAssociation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationRepository,
    private readonly roles: Roles,
    private readonly tasks: Tasks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Also ends a suspension. @throws `association-not-found`, `not-coordinator`, `register-number-missing` */
  execute(
    actor: Actor,
    command: { readonly associationId: string; readonly trusted?: boolean },
  ): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const association = await this.associations.lock(tx, command.associationId);
      await requireCoordinator(tx, this.roles, actor, association.territory);
      const { id: associationId, rna, siren, hostedBy, territory } = association;
      if (rna === null && siren === null && hostedBy === null) throw conflict('register-number-missing');
      const trusted = command.trusted ?? association.trusted;
      await this.associations.update(tx, { ...association, verification: 'verified', trusted });
      if (association.verification === 'verified') return;
      await this.associations.recordVerifier(tx, associationId, actor, this.clock.now());
      const task = { territory, kind: 'association-to-verify', about: associationId } as const;
      await this.tasks.close(tx, task, actor, 'verified');
      await this.outbox.append(tx, { name: 'association.verified', payload: { associationId } });
    });
  }
}

/** A coordinator stops an association from asking: its open needs close, and nobody is sent there any more. */
export class SuspendAssociation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationRepository,
    private readonly roles: Roles,
    private readonly openNeeds: OpenNeeds,
    private readonly outbox: Outbox,
  ) {}

  /** @throws `association-not-found`, `not-coordinator` */
  execute(actor: Actor, command: { readonly associationId: string }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const association = await this.associations.lock(tx, command.associationId);
      await requireCoordinator(tx, this.roles, actor, association.territory);
      if (association.verification === 'suspended') return;
      const { id: associationId } = association;
      await this.associations.update(tx, { ...association, verification: 'suspended', vouchedBy: null });
      await this.openNeeds.closeAll(tx, associationId);
      await this.outbox.append(tx, { name: 'association.suspended', payload: { associationId } });
    });
  }
}
