import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { Ids } from '@app/domain/events';
import type {
  CancelCode,
  HandedOver,
  Intent,
  LedgerMessage,
  MessageKind,
  PlannedMessage,
  Taking,
} from '@app/domain/notifications';
import { MessageLedger, messageKindOf } from '@app/domain/notifications';
import { execute, query } from '../unit-of-work/index.js';

const columns = `id, kind, account_id as "accountId", refs, urgent, due_at as "dueAt", created_at as "createdAt"`;

interface LeasableRow extends LedgerMessage {
  readonly state: 'planned' | 'sending' | 'sent' | 'cancelled' | 'failed' | 'unknown';
  readonly leaseUntil: Date | null;
  readonly attempts: number;
}

/** The ledger of messages in SQL. A row is locked by whoever decides about it. */
@Injectable()
export class SqlMessageLedger extends MessageLedger {
  constructor(private readonly ids: Ids) {
    super();
  }

  async plan(
    tx: Transaction,
    causeId: string,
    messages: readonly PlannedMessage[],
    at: Date,
  ): Promise<readonly Intent[]> {
    if (messages.length === 0) return [];
    const rows = messages.map(({ kind, accountId, refs, urgent, dueAt }) => {
      const { nature, oncePer = null } = messageKindOf(kind);
      const solicitation = nature === 'solicitation';
      return {
        id: this.ids.next(),
        kind,
        account_id: accountId,
        refs,
        solicitation,
        urgent,
        due_at: dueAt,
        once_per: oncePer,
      };
    });
    return query<Intent>(
      tx,
      `insert into messages (id, kind, account_id, cause_id, refs, solicitation, urgent, due_at, created_at)
         select d.id, d.kind, d.account_id, $2, d.refs, d.solicitation, d.urgent, d.due_at, $3
           from jsonb_to_recordset($1::jsonb) as d (id uuid, kind text, account_id uuid, refs jsonb,
             solicitation boolean, urgent boolean, due_at timestamptz, once_per text)
           where not exists (
             select from messages earlier
               where d.once_per is not null and earlier.account_id = d.account_id and earlier.kind = d.kind
                 and earlier.refs ->> d.once_per = d.refs ->> d.once_per
           )
         on conflict (cause_id, kind, account_id) do nothing
         returning id, due_at as "dueAt"`,
      [JSON.stringify(rows), causeId, at],
    );
  }

  async take(tx: Transaction, messageId: string, now: Date, leaseUntil: Date): Promise<Taking> {
    const [row] = await query<LeasableRow>(
      tx,
      `select ${columns}, state, lease_until as "leaseUntil", attempts from messages where id = $1 for update`,
      [messageId],
    );
    if (!row || (row.state !== 'planned' && row.state !== 'sending')) return { outcome: 'over' };
    const { state, leaseUntil: heldUntil, attempts, ...message } = row;
    if (state === 'planned' && row.dueAt > now) return { outcome: 'early', comeBackAt: row.dueAt };
    if (state === 'sending' && heldUntil && heldUntil > now)
      return { outcome: 'busy', comeBackAt: heldUntil };
    await execute(
      tx,
      `update messages set state = 'sending', lease_until = $2, attempts = attempts + 1 where id = $1`,
      [messageId, leaseUntil],
    );
    return { outcome: state === 'planned' ? 'taken' : 'interrupted', message, attempt: attempts + 1 };
  }

  async putOff(
    tx: Transaction,
    messageId: string,
    attempt: number,
    { dueAt, code }: { readonly dueAt: Date; readonly code: string },
  ): Promise<boolean> {
    const put = await execute(
      tx,
      `update messages set state = 'planned', lease_until = null, due_at = $3, outcome = $4
         where id = $1 and state = 'sending' and attempts = $2`,
      [messageId, attempt, dueAt, code],
    );
    return put === 1;
  }

  async cancel(tx: Transaction, messageId: string, code: CancelCode): Promise<void> {
    await execute(
      tx,
      `update messages set state = 'cancelled', lease_until = null, outcome = $2
         where id = $1 and state in ('planned', 'sending')`,
      [messageId, code],
    );
  }

  async markSent(
    tx: Transaction,
    messageId: string,
    attempt: number,
    { at, providerRef }: HandedOver,
  ): Promise<boolean> {
    const marked = await execute(
      tx,
      `update messages set state = 'sent', lease_until = null, sent_at = $3, provider_ref = $4, outcome = null
         where id = $1 and state = 'sending' and attempts = $2`,
      [messageId, attempt, at, providerRef],
    );
    return marked === 1;
  }

  async markFailed(tx: Transaction, messageId: string, attempt: number, code: string): Promise<boolean> {
    const marked = await execute(
      tx,
      `update messages set state = 'failed', lease_until = null, outcome = $3
         where id = $1 and state = 'sending' and attempts = $2`,
      [messageId, attempt, code],
    );
    return marked === 1;
  }

  async markUnknown(
    tx: Transaction,
    messageId: string,
    attempt: number,
    { at, providerRef }: HandedOver,
  ): Promise<boolean> {
    const marked = await execute(
      tx,
      `update messages set state = 'unknown', lease_until = null, sent_at = $3, provider_ref = $4, outcome = 'interrupted'
         where id = $1 and state = 'sending' and attempts = $2`,
      [messageId, attempt, at, providerRef],
    );
    return marked === 1;
  }

  async cancelAbout(
    tx: Transaction,
    matchId: string,
    kinds: readonly MessageKind[],
  ): Promise<readonly string[]> {
    const cancelled = await query<{ id: string }>(
      tx,
      `update messages set state = 'cancelled', outcome = 'cause-gone'
         where state = 'planned' and kind = any($2::text[]) and refs ->> 'matchId' = $1 returning id`,
      [matchId, kinds],
    );
    return cancelled.map(({ id }) => id);
  }

  async gather(tx: Transaction, { id, kind, accountId }: LedgerMessage): Promise<readonly string[]> {
    const gathered = await query<{ id: string }>(
      tx,
      `update messages set state = 'cancelled', outcome = 'in-digest'
         where state = 'planned' and kind = $2 and account_id = $3 and id <> $1 returning id`,
      [id, kind, accountId],
    );
    return gathered.map(({ id: gatheredId }) => gatheredId);
  }

  async findByProviderRef(tx: Transaction, providerRef: string): Promise<LedgerMessage | undefined> {
    const [message] = await query<LedgerMessage>(
      tx,
      `select ${columns} from messages where provider_ref = $1`,
      [providerRef],
    );
    return message;
  }
}
