import type { UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { AccountRepository } from './account-repository.js';
import { parseEmailAddress } from './email-address.js';
import type { WaysIn } from './ways-in.js';

/**
 * Somebody asks to be let in. The answer is the same for a known and an unknown address; the mail goes to the
 * address itself, and an address that was never verified gets its verification mail.
 */
export class RequestSignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly waysIn: WaysIn,
  ) {}

  /** @throws email-invalid */
  async execute(command: { readonly email: string }): Promise<void> {
    const { key } = parseEmailAddress(command.email, '/email');
    await this.work.run(service, async (tx) => {
      await this.accounts.lockAddress(tx, key);
      const account = await this.accounts.findByAddress(tx, key);
      if (account) await this.waysIn.send(tx, account);
    });
  }
}
