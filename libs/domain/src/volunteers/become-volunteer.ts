import type { AccountRepository, PersonActor } from '../accounts/index.js';
import { invalid } from '../errors/index.js';
import type { UnitOfWork } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { localDate } from '../time/index.js';
import { parseBirthDate } from './birth-date.js';
import type { VolunteerRegistry } from './volunteer-registry.js';

/** What somebody with an account declares to offer as well. */
export interface BecomeVolunteerCommand {
  readonly territory: string;
  readonly bornOn: string;
  readonly charterAccepted: boolean;
}

/** Somebody signed in, a member of an association for instance, offers too. Doing it twice changes nothing. */
export class BecomeVolunteer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly volunteers: VolunteerRegistry,
    private readonly territories: Territories,
    private readonly clock: Clock,
  ) {}

  /** @throws territory-unknown, charter-not-accepted, volunteer-elsewhere, and those of a date of birth */
  async execute(
    actor: PersonActor,
    command: BecomeVolunteerCommand,
  ): Promise<{ readonly volunteerId: string }> {
    if (!command.charterAccepted) throw invalid('charter-not-accepted', '/charterAccepted');
    return this.work.run(actor, async (tx) => {
      const territory = await this.territories.of(tx, command.territory);
      const bornOn = parseBirthDate(
        command.bornOn,
        localDate(this.clock.now(), territory.timeZone),
        '/bornOn',
      );
      const account = await this.accounts.get(tx, actor.accountId);
      const declaration = { territory: territory.code, bornOn, charterAccepted: true };
      const { id } = await this.volunteers.findOrMake(tx, account, declaration, actor);
      return { volunteerId: id };
    });
  }
}
