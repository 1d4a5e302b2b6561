import { Injectable } from '@nestjs/common';
import { Rematch } from '@app/domain/accounts';
import type { Transaction } from '@app/domain/events';
import { Outbox } from '@app/domain/events';
import { query } from '../unit-of-work/index.js';

/** Tells of the published offers of an account as if they had changed: what changed is what their person may do. */
@Injectable()
export class SqlRematch extends Rematch {
  constructor(private readonly outbox: Outbox) {
    super();
  }

  async offersOf(tx: Transaction, accountId: string): Promise<void> {
    const offers = await query<{ offerId: string; offerVersion: number }>(
      tx,
      `select o.id as "offerId", o.version as "offerVersion" from offers o join volunteers v on v.id = o.volunteer_id
         where v.account_id = $1 and o.state = 'published' order by o.id`,
      [accountId],
    );
    await this.outbox.append(tx, ...offers.map((payload) => ({ name: 'offer.changed', payload }) as const));
  }
}
