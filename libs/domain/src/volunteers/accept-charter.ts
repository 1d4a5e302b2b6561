import type { Rematch, Roles } from '../accounts/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import type { Clock } from '../time/index.js';
import { requireStandingOnVolunteer } from './standing.js';
import type { VolunteerRepository } from './volunteer-repository.js';

/** The charter is accepted, by the person or, spoken, before a coordinator; the names given stand as declared. */
export class AcceptCharter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly volunteers: VolunteerRepository,
    private readonly roles: Roles,
    private readonly rematch: Rematch,
    private readonly clock: Clock,
  ) {}

  /** @throws volunteer-not-found */
  execute(actor: Actor, command: { readonly volunteerId: string }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const volunteer = await this.volunteers.lock(tx, command.volunteerId);
      await requireStandingOnVolunteer(tx, this.roles, actor, volunteer);
      if (volunteer.charterAcceptedAt) return;
      const now = this.clock.now();
      const identityDeclaredAt = volunteer.identityDeclaredAt ?? now;
      await this.volunteers.save(tx, { ...volunteer, identityDeclaredAt, charterAcceptedAt: now });
      await this.rematch.offersOf(tx, volunteer.accountId);
    });
  }
}
