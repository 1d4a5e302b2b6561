import type { AccountRegistry, PersonInput, WaysIn } from '../accounts/index.js';
import { parsePerson } from '../accounts/index.js';
import { invalid } from '../errors/index.js';
import type { UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { localDate } from '../time/index.js';
import { parseBirthDate } from './birth-date.js';
import type { VolunteerRegistry } from './volunteer-registry.js';

/** What the sign-up page asks. */
export interface RegistrationCommand extends PersonInput {
  readonly territory: string;
  readonly bornOn: string;
  readonly charterAccepted: boolean;
}

/**
 * A person signs up. The answer tells nothing of who is known: a known address is left as it is and gets a link to
 * sign in, a new one gets its verification mail.
 */
export class RegisterVolunteerAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRegistry,
    private readonly volunteers: VolunteerRegistry,
    private readonly territories: Territories,
    private readonly waysIn: WaysIn,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws email-invalid, name-invalid, locale-unknown, territory-unknown, date-invalid, date-in-future,
   * age-implausible, too-young, charter-not-accepted
   */
  async execute(command: RegistrationCommand): Promise<void> {
    const person = parsePerson(command);
    if (!command.charterAccepted) throw invalid('charter-not-accepted', '/charterAccepted');
    await this.work.run(service, async (tx) => {
      const territory = await this.territories.of(tx, command.territory);
      const bornOn = parseBirthDate(
        command.bornOn,
        localDate(this.clock.now(), territory.timeZone),
        '/bornOn',
      );
      const { account, isNew } = await this.accounts.findOrOpen(tx, person);
      if (isNew) {
        const declaration = { territory: territory.code, bornOn, charterAccepted: true };
        const self = { kind: 'volunteer', accountId: account.id } as const;
        await this.volunteers.findOrMake(tx, account, declaration, self);
      }
      await this.waysIn.send(tx, account);
    });
  }
}
