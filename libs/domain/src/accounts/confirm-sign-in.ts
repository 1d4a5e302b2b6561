import { notFound } from '../errors/index.js';
import type { UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { AccountRepository } from './account-repository.js';
import type { Links } from './links.js';
import type { OpenedSession, SignIns } from './sign-ins.js';

/** The page of a sign-in link is posted: the link is used up and one session opens. */
export class ConfirmSignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
    private readonly accounts: AccountRepository,
    private readonly signIns: SignIns,
  ) {}

  /** @throws link-unknown, link-used, link-expired */
  execute(command: { readonly secret: string }): Promise<OpenedSession> {
    return this.work.run(service, async (tx) => {
      const { accountId } = await this.links.redeem(tx, 'sign-in', command.secret);
      const account = await this.accounts.get(tx, accountId);
      if (account.status !== 'active') throw notFound('link-unknown');
      await this.signIns.markVerified(tx, accountId);
      return this.signIns.open(tx, accountId);
    });
  }
}
