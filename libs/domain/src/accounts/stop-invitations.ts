import type { UnitOfWork } from '../events/index.js';
import type { Clock } from '../time/index.js';
import type { AccountRepository } from './account-repository.js';
import type { PersonActor } from './person-actor.js';

/** No more invitations, from a mail's one click or from the settings; commitments and safety are still written about. */
export class StopInvitations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly clock: Clock,
  ) {}

  execute(actor: PersonActor): Promise<void> {
    return this.work.run(actor, (tx) => this.accounts.muteInvitations(tx, actor.accountId, this.clock.now()));
  }
}
