import { forbidden } from '../errors/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import type { AccountRegistry } from './account-registry.js';
import type { PersonInput } from './account.js';
import { parsePerson } from './account.js';
import { isStaff } from './login-session.js';
import type { Roles } from './roles.js';
import type { WaysIn } from './ways-in.js';

/** Staff opens an account for a colleague, or finds the one of that address; a link goes to the address. */
export class OpenAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: AccountRegistry,
    private readonly roles: Roles,
    private readonly waysIn: WaysIn,
  ) {}

  /** @throws email-invalid, name-invalid, locale-unknown, staff-only */
  async execute(actor: Actor, command: PersonInput): Promise<{ readonly accountId: string }> {
    const person = parsePerson(command);
    return this.work.run(actor, async (tx) => {
      if (actor.kind !== 'service' && !isStaff(await this.roles.rolesOf(tx, actor.accountId)))
        throw forbidden('staff-only');
      const { account } = await this.registry.findOrOpen(tx, person);
      await this.waysIn.send(tx, account);
      return { accountId: account.id };
    });
  }
}
