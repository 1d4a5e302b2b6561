import type { Ids, Outbox, Transaction } from '../events/index.js';
import type { Clock } from '../time/index.js';
import type { AccountRepository } from './account-repository.js';
import type { Account, Person } from './account.js';

/** An account, and whether it was opened just now. */
export interface RegisteredAccount {
  readonly account: Account;
  readonly isNew: boolean;
}

/** One address, one account, whoever registers it and how many at once. */
export class AccountRegistry {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Finds the account of the address, its names untouched, or opens one. */
  async findOrOpen(tx: Transaction, person: Person): Promise<RegisteredAccount> {
    await this.accounts.lockAddress(tx, person.email.key);
    const known = await this.accounts.findByAddress(tx, person.email.key);
    if (known) return { account: known, isNew: false };
    const account = await this.accounts.insert(tx, this.ids.next(), person, this.clock.now());
    await this.outbox.append(tx, { name: 'account.registered', payload: { accountId: account.id } });
    return { account, isNew: true };
  }
}
