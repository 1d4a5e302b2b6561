import type { Account, Roles } from '../accounts/index.js';
import { conflict } from '../errors/index.js';
import type { Actor, Ids, Transaction } from '../events/index.js';
import type { CalendarDate, Clock } from '../time/index.js';
import type { VolunteerRepository } from './volunteer-repository.js';
import type { Volunteer } from './volunteer.js';
import { newVolunteer } from './volunteer.js';

/** What a person declared, to the page or to somebody at the counter. */
export interface Declaration {
  readonly territory: string;
  readonly bornOn?: CalendarDate | undefined;
  readonly charterAccepted: boolean;
}

/** One account, one volunteer. */
export class VolunteerRegistry {
  constructor(
    private readonly volunteers: VolunteerRepository,
    private readonly roles: Roles,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Finds the volunteer of an account or makes one. Adds what was not declared yet; what was stays as it is.
   * @throws volunteer-elsewhere for a volunteer of another territory
   */
  async findOrMake(
    tx: Transaction,
    account: Account,
    declaration: Declaration,
    by: Actor,
  ): Promise<Volunteer> {
    const now = this.clock.now();
    const known = await this.volunteers.lockOfAccount(tx, account.id);
    if (known && known.territory !== declaration.territory) throw conflict('volunteer-elsewhere');
    const volunteer = known ?? newVolunteer(this.ids.next(), account.id, declaration.territory);
    if (!known) {
      await this.volunteers.insert(tx, volunteer, now);
      await this.roles.grant(tx, account.id, { role: 'volunteer' }, by);
    }
    const declared: Volunteer = {
      ...volunteer,
      bornOn: volunteer.bornOn ?? declaration.bornOn ?? null,
      identityDeclaredAt: volunteer.identityDeclaredAt ?? (declaration.charterAccepted ? now : null),
      charterAcceptedAt: volunteer.charterAcceptedAt ?? (declaration.charterAccepted ? now : null),
    };
    await this.volunteers.save(tx, declared);
    return declared;
  }
}
