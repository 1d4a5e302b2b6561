import type { UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { Clock } from '../time/index.js';
import { isSessionAlive } from './login-session.js';
import type { LoginSessions } from './login-sessions.js';
import type { Role } from './role.js';
import type { Roles } from './roles.js';
import type { Secrets } from './secrets.js';

const touchEveryMs = 60_000;

/** Who a request comes from. */
export interface SignedIn {
  readonly accountId: string;
  readonly sessionId: string;
  readonly roles: readonly Role[];
}

/** Who stands behind a session's secret, if the session still holds; noted as seen at most once a minute. */
export class ResolveSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: LoginSessions,
    private readonly roles: Roles,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  execute(command: { readonly secret: string }): Promise<SignedIn | undefined> {
    return this.work.run(service, async (tx) => {
      const session = await this.sessions.find(tx, this.secrets.hashOf(command.secret));
      if (!session) return undefined;
      const now = this.clock.now();
      const roles = await this.roles.rolesOf(tx, session.accountId);
      if (!isSessionAlive(session, roles, now)) return undefined;
      if (now.getTime() - session.lastSeenAt.getTime() >= touchEveryMs)
        await this.sessions.touch(tx, session.id, now);
      return { accountId: session.accountId, sessionId: session.id, roles };
    });
  }
}
