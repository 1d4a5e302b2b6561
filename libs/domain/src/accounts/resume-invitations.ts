import type { UnitOfWork } from '../events/index.js';
import type { AccountRepository } from './account-repository.js';
import type { Rematch } from './rematch.js';
import type { PersonActor } from './person-actor.js';

/** The person wants to be asked again. */
export class ResumeInvitations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly rematch: Rematch,
  ) {}

  execute(actor: PersonActor): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await this.accounts.muteInvitations(tx, actor.accountId, null);
      await this.rematch.offersOf(tx, actor.accountId);
    });
  }
}
