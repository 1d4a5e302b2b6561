import type { Outbox, Transaction } from '../events/index.js';
import type { Clock } from '../time/index.js';
import type { Account } from './account.js';
import type { LinkRepository } from './link-repository.js';
import type { Links } from './links.js';

const minuteMs = 60_000;
const most = 5;
const withinMs = 60 * minuteMs;

/** How long a sign-in link opens a session. @source OWASP ASVS 5.0, 6.5.5: ten minutes at most */
export const signInMs = 10 * minuteMs;

/** How long an address can be verified. */
const verificationMs = 3 * 24 * 60 * minuteMs;

/** Sends the link that lets the owner of an address in: to sign in, or first to verify the address. */
export class WaysIn {
  constructor(
    private readonly links: Links,
    private readonly rows: LinkRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Silent, and without effect, for an account that is not active, a disabled address, or after 5 links in an hour. */
  async send(tx: Transaction, account: Account): Promise<void> {
    if (account.status !== 'active' || account.emailDisabledAt) return;
    const now = this.clock.now();
    const since = new Date(now.getTime() - withinMs);
    const sent = await this.rows.countSince(tx, account.id, ['sign-in', 'verify-address'], since);
    if (sent >= most) return;
    const verified = account.emailVerifiedAt !== null;
    const link = await this.links.issue(tx, {
      purpose: verified ? 'sign-in' : 'verify-address',
      accountId: account.id,
      expiresAt: new Date(now.getTime() + (verified ? signInMs : verificationMs)),
    });
    await this.outbox.append(tx, {
      name: verified ? 'account.sign-in-requested' : 'account.verification-requested',
      payload: { accountId: account.id, linkId: link.id },
    });
  }
}
