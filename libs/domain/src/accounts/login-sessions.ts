import type { Transaction } from '../events/index.js';
import type { LoginSession } from './login-session.js';

/** Rows of signed-in browsers, found by the hash of their secret. */
export abstract class LoginSessions {
  abstract insert(tx: Transaction, session: LoginSession, secretHash: Uint8Array): Promise<void>;
  /** Undefined when it was revoked, or when its account is not active. */
  abstract find(tx: Transaction, secretHash: Uint8Array): Promise<LoginSession | undefined>;
  abstract touch(tx: Transaction, sessionId: string, at: Date): Promise<void>;
  abstract revoke(tx: Transaction, secretHash: Uint8Array, at: Date): Promise<void>;
  abstract revokeAll(tx: Transaction, accountId: string, at: Date): Promise<void>;
}
