import type { Rematch, Roles } from '../accounts/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import type { SafetyWords } from '../safeguarding/index.js';
import { readGender, readSafetyWish } from '../safeguarding/index.js';
import { requireStandingOnVolunteer } from './standing.js';
import type { VolunteerRepository } from './volunteer-repository.js';

/** A volunteer says who she is and whom she would be alone with, or takes it back. One gate reads it, nobody else. */
export class StateSafety {
  constructor(
    private readonly work: UnitOfWork,
    private readonly volunteers: VolunteerRepository,
    private readonly roles: Roles,
    private readonly rematch: Rematch,
  ) {}

  /** What is left out is taken back. @throws volunteer-not-found, gender-unknown, safety-wish-unknown */
  execute(
    actor: Actor,
    command: { readonly volunteerId: string; readonly gender?: unknown; readonly wish?: unknown },
  ): Promise<void> {
    const words: SafetyWords = {
      gender: readGender(command.gender, '/gender'),
      wish: readSafetyWish(command.wish, '/wish'),
    };
    return this.work.run(actor, async (tx) => {
      const volunteer = await this.volunteers.lock(tx, command.volunteerId);
      await requireStandingOnVolunteer(tx, this.roles, actor, volunteer);
      await this.volunteers.saveSafety(tx, volunteer.id, words);
      await this.rematch.offersOf(tx, volunteer.accountId);
    });
  }
}
