import type { AddressDisableReason, DisableAddress } from '../accounts/index.js';
import type { Transaction, UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { ExpireInvitation } from '../matches/index.js';
import type { LedgerMessage, MessageLedger } from './ledger.js';

/**
 * A provider reports that mail to somebody cannot arrive, or was called unwanted: the address is disabled, coordinators
 * get a task, and an invitation that nobody will read ends, so that the next volunteer is asked.
 */
export class RecordBounce {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ledger: MessageLedger,
    private readonly disableAddress: DisableAddress,
    private readonly expireInvitation: ExpireInvitation,
  ) {}

  /** By the provider's reference of the mail, as reports name it. A mail that is not ours changes nothing. */
  execute(report: { readonly providerRef: string; readonly reason: AddressDisableReason }): Promise<void> {
    return this.work.run(service, async (tx) => {
      const message = await this.ledger.findByProviderRef(tx, report.providerRef);
      if (message) await this.of(tx, message, report.reason);
    });
  }

  /** Of a message that is at hand, in the transaction that notes its failure. */
  async of(tx: Transaction, message: LedgerMessage, reason: AddressDisableReason): Promise<void> {
    await this.disableAddress.execute({ accountId: message.accountId, reason });
    if (message.kind === 'invitation' && message.refs.matchId && reason === 'hard-bounce')
      await this.expireInvitation.execute(tx, message.refs.matchId, 'not-delivered');
  }
}
