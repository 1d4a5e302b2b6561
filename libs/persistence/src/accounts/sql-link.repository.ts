import { Injectable } from '@nestjs/common';
import type { Link, LinkPurpose } from '@app/domain/accounts';
import { LinkRepository } from '@app/domain/accounts';
import type { Transaction } from '@app/domain/events';
import { execute, query } from '../unit-of-work/index.js';

const select = `
  select id, purpose, account_id as "accountId", subject_id as "subjectId", created_at as "createdAt",
    expires_at as "expiresAt", used_at as "usedAt"
  from links where secret_hash = $1`;

/** Links in SQL, found by the hash of their secret. */
@Injectable()
export class SqlLinkRepository extends LinkRepository {
  async insert(tx: Transaction, link: Link, secretHash: Uint8Array): Promise<void> {
    await execute(
      tx,
      `insert into links (id, purpose, account_id, subject_id, secret_hash, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
      [link.id, link.purpose, link.accountId, link.subjectId, secretHash, link.createdAt, link.expiresAt],
    );
  }

  async find(tx: Transaction, secretHash: Uint8Array): Promise<Link | undefined> {
    const [link] = await query<Link>(tx, select, [secretHash]);
    return link;
  }

  async lock(tx: Transaction, secretHash: Uint8Array): Promise<Link | undefined> {
    const [link] = await query<Link>(tx, `${select} for update`, [secretHash]);
    return link;
  }

  async markUsed(tx: Transaction, linkId: string, at: Date): Promise<void> {
    await execute(tx, 'update links set used_at = $2 where id = $1', [linkId, at]);
  }

  async countSince(
    tx: Transaction,
    accountId: string,
    purposes: readonly LinkPurpose[],
    since: Date,
  ): Promise<number> {
    const [row] = await query<{ count: number }>(
      tx,
      `select count(*)::int as count from links
         where account_id = $1 and purpose = any($2::text[]) and created_at > $3`,
      [accountId, purposes, since],
    );
    return row?.count ?? 0;
  }
}
