import type { UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { Clock } from '../time/index.js';
import type { LoginSessions } from './login-sessions.js';
import type { Secrets } from './secrets.js';

/** The session ends at once; signing out twice changes nothing. */
export class SignOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: LoginSessions,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  execute(command: { readonly secret: string }): Promise<void> {
    return this.work.run(service, (tx) =>
      this.sessions.revoke(tx, this.secrets.hashOf(command.secret), this.clock.now()),
    );
  }
}
