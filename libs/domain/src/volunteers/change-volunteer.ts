import type { Rematch, Roles } from '../accounts/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import type { VolunteerChanges } from './parse-volunteer-changes.js';
import { withChanges } from './parse-volunteer-changes.js';
import { requireStandingOnVolunteer } from './standing.js';
import type { VolunteerRepository } from './volunteer-repository.js';

/** A pause, being on call, a limit, kinds not to be asked about, confidentiality signed. */
export class ChangeVolunteer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly volunteers: VolunteerRepository,
    private readonly roles: Roles,
    private readonly territories: Territories,
    private readonly rematch: Rematch,
    private readonly clock: Clock,
  ) {}

  /** @throws volunteer-not-found, pause-invalid, load-invalid, kind-unknown, birth-date-known */
  execute(
    actor: Actor,
    command: { readonly volunteerId: string; readonly changes: VolunteerChanges },
  ): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const volunteer = await this.volunteers.lock(tx, command.volunteerId);
      await requireStandingOnVolunteer(tx, this.roles, actor, volunteer);
      const { timeZone } = await this.territories.of(tx, volunteer.territory);
      const moment = { now: this.clock.now(), zone: timeZone };
      await this.volunteers.save(tx, withChanges(volunteer, command.changes, moment));
      await this.rematch.offersOf(tx, volunteer.accountId);
    });
  }
}
