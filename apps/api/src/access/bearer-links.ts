import { Injectable } from '@nestjs/common';
import type { Account, Link } from '@app/domain/accounts';
import { AccountRepository, LinkRepository, LinkSecrets } from '@app/domain/accounts';
import { notFound } from '@app/domain/errors';
import { service, UnitOfWork } from '@app/domain/events';
import { Clock } from '@app/domain/time';

/** The two parts of a link's path. */
export interface LinkPath {
  readonly linkId: string;
  readonly secret: string;
}

/** A link that was opened, by whom, and whether it can still be used. */
export interface OpenedLink {
  readonly link: Link;
  readonly account: Account;
  readonly state: 'open' | 'used' | 'expired';
}

const shape = /^[\w-]{40,64}$/;

/** Reads a link without using it, whatever has become of it: a page must be able to say so. */
@Injectable()
export class BearerLinks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: LinkRepository,
    private readonly secrets: LinkSecrets,
    private readonly accounts: AccountRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws link-unknown, also when only the secret is wrong */
  async open({ linkId, secret }: LinkPath): Promise<OpenedLink> {
    if (!shape.test(secret)) throw notFound('link-unknown');
    return this.work.run(service, async (tx) => {
      const link = await this.rows.find(tx, this.secrets.hashOf(secret));
      if (link?.id !== linkId) throw notFound('link-unknown');
      const account = await this.accounts.get(tx, link.accountId);
      if (account.status !== 'active') throw notFound('link-unknown');
      const expired = link.expiresAt <= this.clock.now();
      return { link, account, state: link.usedAt ? 'used' : expired ? 'expired' : 'open' };
    });
  }
}
