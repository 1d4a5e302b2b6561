import type { Roles } from '../accounts/index.js';
import { conflict } from '../errors/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import type { AssociationRepository } from './association-repository.js';
import { requireCoordinator, requireMember } from './standing.js';

/** Whose membership of what. */
export interface Membership {
  readonly associationId: string;
  readonly accountId: string;
}

const roleIn = (associationId: string) => ({ role: 'association-member', associationId }) as const;

/**
 * A coordinator lets an account act for the association. Its members ask a coordinator: whoever could add a colleague by
 * address would learn who has an account, and give people a role that they never asked for.
 */
export class AddMember {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationRepository,
    private readonly roles: Roles,
  ) {}

  /** @throws `association-not-found`, `not-coordinator` */
  execute(actor: Actor, { associationId, accountId }: Membership): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { territory } = await this.associations.get(tx, associationId);
      await requireCoordinator(tx, this.roles, actor, territory);
      await this.roles.grant(tx, accountId, roleIn(associationId), actor);
    });
  }
}

/** Somebody no longer acts for the association, which keeps at least one member and its named contact. */
export class RemoveMember {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationRepository,
    private readonly roles: Roles,
  ) {}

  /** @throws `association-not-found`, `last-member`, `named-contact-leaves` */
  execute(actor: Actor, { associationId, accountId }: Membership): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const association = await this.associations.lock(tx, associationId);
      await requireMember(tx, this.roles, actor, association);
      if (!(await this.roles.holds(tx, accountId, roleIn(associationId)))) return;
      if ((await this.associations.memberCount(tx, associationId)) <= 1) throw conflict('last-member');
      if (association.namedContact === accountId) {
        throw conflict('named-contact-leaves', {}, 'name-another-contact');
      }
      await this.roles.revoke(tx, accountId, roleIn(associationId));
    });
  }
}
