import type { Rematch, Roles } from '../accounts/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import { readAccess } from '../safeguarding/index.js';
import { requireStandingOnVolunteer } from './standing.js';
import type { VolunteerRepository } from './volunteer-repository.js';

/** A volunteer says which practical arrangements she needs, or takes it back. One gate reads it, no score does. */
export class StateAccess {
  constructor(
    private readonly work: UnitOfWork,
    private readonly volunteers: VolunteerRepository,
    private readonly roles: Roles,
    private readonly rematch: Rematch,
  ) {}

  /** What is left out is taken back. @throws volunteer-not-found, access-unknown */
  execute(
    actor: Actor,
    command: { readonly volunteerId: string; readonly accessNeeds?: unknown },
  ): Promise<void> {
    const needs = readAccess(command.accessNeeds, '/accessNeeds');
    return this.work.run(actor, async (tx) => {
      const volunteer = await this.volunteers.lock(tx, command.volunteerId);
      await requireStandingOnVolunteer(tx, this.roles, actor, volunteer);
      await this.volunteers.saveAccess(tx, volunteer.id, needs);
      await this.rematch.offersOf(tx, volunteer.accountId);
    });
  }
}
