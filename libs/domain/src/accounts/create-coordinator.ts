import { forbidden } from '../errors/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { AccountRegistry } from './account-registry.js';
import type { PersonInput } from './account.js';
import { parsePerson } from './account.js';
import type { Roles } from './roles.js';
import type { WaysIn } from './ways-in.js';

/** A coordinator to be: a new person, or an account that is known by its address. */
export interface CoordinatorCommand extends PersonInput {
  readonly territory: string;
}

/** The operator makes somebody a coordinator of a territory; a link goes to the address. */
export class CreateCoordinator {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: AccountRegistry,
    private readonly roles: Roles,
    private readonly territories: Territories,
    private readonly waysIn: WaysIn,
  ) {}

  /** @throws email-invalid, name-invalid, locale-unknown, territory-unknown, service-only */
  async execute(actor: Actor, command: CoordinatorCommand): Promise<{ readonly accountId: string }> {
    if (actor.kind !== 'service') throw forbidden('service-only');
    const person = parsePerson(command);
    return this.work.run(actor, async (tx) => {
      const { code } = await this.territories.of(tx, command.territory);
      const { account } = await this.registry.findOrOpen(tx, person);
      await this.roles.grant(tx, account.id, { role: 'coordinator', territory: code }, actor);
      await this.waysIn.send(tx, account);
      return { accountId: account.id };
    });
  }
}
