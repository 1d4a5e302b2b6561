import type { Transaction } from '../events/index.js';
import type { Account, AddressDisableReason, Person } from './account.js';
import type { Locale } from './locale.js';

/** Accounts and their contact data. */
export abstract class AccountRepository {
  /** Until the transaction ends, nobody else opens an account under this address or asks for a link to it. */
  abstract lockAddress(tx: Transaction, addressKey: string): Promise<void>;
  abstract findByAddress(tx: Transaction, addressKey: string): Promise<Account | undefined>;
  /** @throws account-not-found */
  abstract get(tx: Transaction, accountId: string): Promise<Account>;
  /** The family name in clear: only for somebody to whom contacts are open. */
  abstract familyNameOf(tx: Transaction, accountId: string): Promise<string | undefined>;
  /** The territory that the account's roles point to, if there is one. */
  abstract territoryOf(tx: Transaction, accountId: string): Promise<string | undefined>;

  abstract insert(tx: Transaction, id: string, person: Person, at: Date): Promise<Account>;
  /** False when it was verified already. */
  abstract markVerified(tx: Transaction, accountId: string, at: Date): Promise<boolean>;
  /** False when it was disabled already. */
  abstract disableAddress(
    tx: Transaction,
    accountId: string,
    reason: AddressDisableReason,
    at: Date,
  ): Promise<boolean>;
  abstract muteInvitations(tx: Transaction, accountId: string, at: Date | null): Promise<void>;
  abstract setLocale(tx: Transaction, accountId: string, locale: Locale): Promise<void>;
  /**
   * Deletes an account whose address was never verified and that nothing hangs on: no offer, no role but the
   * volunteer's, no match. False, and nothing changed, for any other.
   */
  abstract eraseUnused(tx: Transaction, accountId: string): Promise<boolean>;
}
