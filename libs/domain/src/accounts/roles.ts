import type { Actor, Transaction } from '../events/index.js';
import type { Role } from './role.js';

/** Who holds which role. Read in the transaction that acts, so that a role revoked a moment ago gives nothing. */
export abstract class Roles {
  /** False also for an account that was disabled or erased. */
  abstract holds(tx: Transaction, accountId: string, role: Role): Promise<boolean>;
  abstract rolesOf(tx: Transaction, accountId: string): Promise<readonly Role[]>;
  /** Granting a role that is held changes nothing. */
  abstract grant(tx: Transaction, accountId: string, role: Role, by: Actor): Promise<void>;
  abstract revoke(tx: Transaction, accountId: string, role: Role): Promise<void>;
}
