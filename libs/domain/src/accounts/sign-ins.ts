import type { Ids, Outbox, Transaction } from '../events/index.js';
import type { Clock } from '../time/index.js';
import type { AccountRepository } from './account-repository.js';
import { sessionLimits } from './login-session.js';
import type { LoginSessions } from './login-sessions.js';
import type { Rematch } from './rematch.js';
import type { Roles } from './roles.js';
import type { Secrets } from './secrets.js';

/** A session just opened; the secret is told once, to the browser. */
export interface OpenedSession {
  readonly accountId: string;
  readonly secret: string;
  readonly expiresAt: Date;
}

/** What follows when somebody has shown that an address is theirs. */
export class SignIns {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: LoginSessions,
    private readonly roles: Roles,
    private readonly rematch: Rematch,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The first time, tells so and compares the person's offers with the needs that ask for a verified address. */
  async markVerified(tx: Transaction, accountId: string): Promise<void> {
    if (!(await this.accounts.markVerified(tx, accountId, this.clock.now()))) return;
    await this.outbox.append(tx, { name: 'account.address-verified', payload: { accountId } });
    await this.rematch.offersOf(tx, accountId);
  }

  /** Opens a session of its own for every sign-in: an old secret is never taken over. */
  async open(tx: Transaction, accountId: string): Promise<OpenedSession> {
    const now = this.clock.now();
    const { mostMs } = sessionLimits(await this.roles.rolesOf(tx, accountId));
    const expiresAt = new Date(now.getTime() + mostMs);
    const secret = this.secrets.fresh();
    const session = { id: this.ids.next(), accountId, createdAt: now, lastSeenAt: now, expiresAt };
    await this.sessions.insert(tx, session, this.secrets.hashOf(secret));
    return { accountId, secret, expiresAt };
  }
}
