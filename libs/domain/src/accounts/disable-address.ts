import type { Outbox, UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { Tasks } from '../supervision/index.js';
import type { Clock } from '../time/index.js';
import type { AccountRepository } from './account-repository.js';
import type { AddressDisableReason } from './account.js';

/** What the mail provider reported. */
export interface DisableAddressCommand {
  readonly accountId: string;
  readonly reason: AddressDisableReason;
}

/** Mail bounced for good or was called unwanted: nothing more is sent there, and coordinators are told. */
export class DisableAddress {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly tasks: Tasks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws account-not-found */
  execute({ accountId, reason }: DisableAddressCommand): Promise<void> {
    return this.work.run(service, async (tx) => {
      await this.accounts.get(tx, accountId);
      if (!(await this.accounts.disableAddress(tx, accountId, reason, this.clock.now()))) return;
      await this.outbox.append(tx, { name: 'account.address-disabled', payload: { accountId } });
      const territory = await this.accounts.territoryOf(tx, accountId);
      if (territory === undefined) return;
      const name = { territory, kind: 'address-disabled', about: accountId } as const;
      await this.tasks.open(tx, { ...name, grade: 'normal', refs: { accountId } });
    });
  }
}
