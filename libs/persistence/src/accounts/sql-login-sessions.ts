import { Injectable } from '@nestjs/common';
import type { LoginSession } from '@app/domain/accounts';
import { LoginSessions } from '@app/domain/accounts';
import type { Transaction } from '@app/domain/events';
import { execute, query } from '../unit-of-work/index.js';

/** Login sessions in SQL, found by the hash of their secret. */
@Injectable()
export class SqlLoginSessions extends LoginSessions {
  async insert(tx: Transaction, session: LoginSession, secretHash: Uint8Array): Promise<void> {
    await execute(
      tx,
      `insert into login_sessions (id, account_id, secret_hash, created_at, last_seen_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)`,
      [session.id, session.accountId, secretHash, session.createdAt, session.lastSeenAt, session.expiresAt],
    );
  }

  async find(tx: Transaction, secretHash: Uint8Array): Promise<LoginSession | undefined> {
    const [session] = await query<LoginSession>(
      tx,
      `select s.id, s.account_id as "accountId", s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
         s.expires_at as "expiresAt"
       from login_sessions s join accounts a on a.id = s.account_id and a.status = 'active'
       where s.secret_hash = $1 and s.revoked_at is null`,
      [secretHash],
    );
    return session;
  }

  async touch(tx: Transaction, sessionId: string, at: Date): Promise<void> {
    await execute(tx, 'update login_sessions set last_seen_at = greatest(last_seen_at, $2) where id = $1', [
      sessionId,
      at,
    ]);
  }

  async revoke(tx: Transaction, secretHash: Uint8Array, at: Date): Promise<void> {
    await execute(
      tx,
      'update login_sessions set revoked_at = $2 where secret_hash = $1 and revoked_at is null',
      [secretHash, at],
    );
  }

  async revokeAll(tx: Transaction, accountId: string, at: Date): Promise<void> {
    await execute(
      tx,
      'update login_sessions set revoked_at = $2 where account_id = $1 and revoked_at is null',
      [accountId, at],
    );
  }
}
