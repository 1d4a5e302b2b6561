import type { Roles } from '../accounts/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import type { Clock } from '../time/index.js';
import { requireStandingOnVolunteer } from './standing.js';
import type { VolunteerRepository } from './volunteer-repository.js';

/** Whom the volunteer does not want to work with, or does again. The association is never told. */
export interface BlockCommand {
  readonly volunteerId: string;
  readonly associationId: string;
  readonly blocked: boolean;
}

/** A volunteer is never again matched with an association, or is again; no reason is asked. */
export class BlockAssociation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly volunteers: VolunteerRepository,
    private readonly roles: Roles,
    private readonly clock: Clock,
  ) {}

  /** @throws volunteer-not-found, association-not-found */
  execute(actor: Actor, { volunteerId, associationId, blocked }: BlockCommand): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const volunteer = await this.volunteers.lock(tx, volunteerId);
      await requireStandingOnVolunteer(tx, this.roles, actor, volunteer);
      if (blocked) await this.volunteers.block(tx, volunteerId, associationId, this.clock.now());
      else await this.volunteers.unblock(tx, volunteerId, associationId);
    });
  }
}
