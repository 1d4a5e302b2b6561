import type { Roles } from '../accounts/index.js';
import { conflict } from '../errors/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import { readText } from '../safeguarding/index.js';
import type { AssociationRepository } from './association-repository.js';
import { requireCoordinator } from './standing.js';

/** An operator or a coordinator answers for an imported association before it is verified: its needs may be matched. */
export class VouchForAssociation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationRepository,
    private readonly roles: Roles,
  ) {}

  /** @throws `association-not-found`, `not-coordinator`, `association-suspended`, those of `readText` */
  async execute(
    actor: Actor,
    command: { readonly associationId: string; readonly vouchedBy: string },
  ): Promise<void> {
    const vouchedBy = readText(command.vouchedBy, {
      pointer: '/vouchedBy',
      least: 2,
      most: 120,
      lines: 'one',
    });
    return this.work.run(actor, async (tx) => {
      const association = await this.associations.lock(tx, command.associationId);
      await requireCoordinator(tx, this.roles, actor, association.territory);
      if (association.verification === 'suspended') throw conflict('association-suspended');
      await this.associations.update(tx, { ...association, vouchedBy });
    });
  }
}
