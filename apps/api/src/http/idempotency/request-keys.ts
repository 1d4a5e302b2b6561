import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { execute, query } from '@app/persistence';

/** A request that was answered: what it asked, and what it got. */
export interface AnsweredRequest {
  readonly bodyHash: Buffer;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Which key of whom. */
export interface RequestKey {
  readonly accountId: string;
  readonly key: string;
}

const keptHours = 24;

/** Each stored key makes room for itself many times over, at a cost that does not grow with what has piled up. */
const forgottenAtOnce = 100;

/** The keys of creating requests, and their answers, for 24 hours. */
@Injectable()
export class RequestKeys {
  /** Nobody else works under this key until the transaction ends; false when somebody does. */
  async lock(tx: Transaction, { accountId, key }: RequestKey): Promise<boolean> {
    const [row] = await query<{ locked: boolean }>(
      tx,
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as locked',
      [`idempotency:${accountId}:${key}`],
    );
    return row?.locked === true;
  }

  async find(
    tx: Transaction,
    { accountId, key }: RequestKey,
    now: Date,
  ): Promise<AnsweredRequest | undefined> {
    const [row] = await query<{
      body_hash: Buffer;
      status: number;
      response: Pick<AnsweredRequest, 'headers' | 'body'>;
    }>(
      tx,
      `select body_hash, status, response from idempotency_keys
        where account_id = $1 and key = $2 and created_at > $3::timestamptz - make_interval(hours => $4)`,
      [accountId, key, now, keptHours],
    );
    return row && { bodyHash: row.body_hash, status: row.status, ...row.response };
  }

  /** Stores the answer, and forgets some old ones of anybody. */
  async store(
    tx: Transaction,
    {
      accountId,
      key,
      route,
      answer,
      now,
    }: RequestKey & { route: string; answer: AnsweredRequest; now: Date },
  ): Promise<void> {
    await execute(
      tx,
      `delete from idempotency_keys
        where account_id = $1 and key = $2 and created_at <= $3::timestamptz - make_interval(hours => $4)`,
      [accountId, key, now, keptHours],
    );
    await execute(
      tx,
      `delete from idempotency_keys where (account_id, key) in (
         select account_id, key from idempotency_keys
          where created_at <= $1::timestamptz - make_interval(hours => $2)
          order by created_at limit $3 for update skip locked)`,
      [now, keptHours, forgottenAtOnce],
    );
    await execute(
      tx,
      `insert into idempotency_keys (account_id, key, route, body_hash, status, response, created_at)
        values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        accountId,
        key,
        route,
        answer.bodyHash,
        answer.status,
        JSON.stringify({ headers: answer.headers, body: answer.body ?? null }),
        now,
      ],
    );
  }
}
