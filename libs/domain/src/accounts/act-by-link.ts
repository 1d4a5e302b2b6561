import { notFound } from '../errors/index.js';
import type { UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { AccountRepository } from './account-repository.js';
import type { Link, LinkPurpose } from './link.js';
import type { Links } from './links.js';
import type { PersonActor } from './person-actor.js';

/** Which link, as its page posts it. */
export interface LinkCommand {
  readonly purpose: LinkPurpose;
  readonly secret: string;
}

/**
 * A link stands in for signing in: it is used up and one thing is done in the name of its account, in one
 * transaction. What refuses leaves the link as it was. `as` says in which of the account's roles; what is done checks it.
 */
export class ActByLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
    private readonly accounts: AccountRepository,
  ) {}

  /** @throws link-unknown, link-used, link-expired, and whatever `act` throws */
  execute<T>(
    { purpose, secret }: LinkCommand,
    as: PersonActor['kind'],
    act: (actor: PersonActor, link: Link) => Promise<T>,
  ): Promise<T> {
    return this.work.run(service, async (tx) => {
      const link = await this.links.redeem(tx, purpose, secret);
      const account = await this.accounts.get(tx, link.accountId);
      if (account.status !== 'active') throw notFound('link-unknown');
      return act({ kind: as, accountId: account.id }, link);
    });
  }
}
