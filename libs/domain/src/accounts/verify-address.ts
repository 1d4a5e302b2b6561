import { notFound } from '../errors/index.js';
import type { UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { Clock } from '../time/index.js';
import type { AccountRepository } from './account-repository.js';
import type { Links } from './links.js';
import type { OpenedSession, SignIns } from './sign-ins.js';
import { signInMs } from './ways-in.js';

/** The address is verified; `session` only when the link was young enough to sign in with. */
export interface VerifiedAddress {
  readonly accountId: string;
  readonly session?: OpenedSession;
}

/** The page of a verification link is posted. Within ten minutes it signs in as well, so that no second mail is needed. */
export class VerifyAddress {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
    private readonly accounts: AccountRepository,
    private readonly signIns: SignIns,
    private readonly clock: Clock,
  ) {}

  /** @throws link-unknown, link-used, link-expired */
  execute(command: { readonly secret: string }): Promise<VerifiedAddress> {
    return this.work.run(service, async (tx) => {
      const { accountId, createdAt } = await this.links.redeem(tx, 'verify-address', command.secret);
      const account = await this.accounts.get(tx, accountId);
      if (account.status !== 'active') throw notFound('link-unknown');
      await this.signIns.markVerified(tx, accountId);
      const young = this.clock.now().getTime() - createdAt.getTime() < signInMs;
      return young ? { accountId, session: await this.signIns.open(tx, accountId) } : { accountId };
    });
  }
}
