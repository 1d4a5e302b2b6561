import { Injectable } from '@nestjs/common';
import type { EventName, JobName } from '@app/contracts';
import { jobId } from '@app/contracts';
import { service, UnitOfWork } from '@app/domain/events';
import { query } from '../unit-of-work/index.js';
import type { InboxKey } from './inbox-entry.js';
import { columnsOf } from './inbox-entry.js';

/** A job that was given up, and why: ids and codes only. */
export interface DeadLetter {
  /** `ob-<outbox id>-<job>`, as in the queue. */
  readonly id: string;
  readonly job: JobName;
  readonly event: EventName;
  readonly version: number;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly occurredAt: Date;
  readonly deadAt: Date;
  readonly errorCode: string;
}

export interface DeadLetterFilter {
  readonly job?: JobName | undefined;
  readonly errorCode?: string | undefined;
  /** 100 unless said. */
  readonly limit?: number | undefined;
}

/** Which letters were, or on a dry run would be, given back to their queue; and which ids name no dead letter. */
export interface Replay {
  readonly replayed: readonly string[];
  readonly notFound: readonly string[];
}

type Row = Omit<DeadLetter, 'id'> & InboxKey;

const letters = `select inbox.outbox_id as "outboxId", inbox.job, outbox.event, outbox.version, outbox.aggregate,
    outbox.aggregate_id as "aggregateId", outbox.payload, outbox.occurred_at as "occurredAt",
    inbox.dead_at as "deadAt", inbox.error_code as "errorCode"
  from inbox join outbox on outbox.id = inbox.outbox_id
  where inbox.dead_at is not null and inbox.processed_at is null`;

/** The jobs that were given up, for operators. */
@Injectable()
export class DeadLetters {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The newest first. */
  async list(filter: DeadLetterFilter = {}): Promise<DeadLetter[]> {
    const rows = await this.unitOfWork.run(service, (tx) =>
      query<Row>(
        tx,
        `${letters} and ($1::text is null or inbox.job = $1) and ($2::text is null or inbox.error_code = $2)
           order by inbox.dead_at desc, inbox.outbox_id limit $3`,
        [filter.job ?? null, filter.errorCode ?? null, filter.limit ?? 100],
      ),
    );
    return rows.map(toLetter);
  }

  async show(id: string): Promise<DeadLetter | undefined> {
    const [letter] = await this.find([id]);
    return letter;
  }

  /** Opens the letters again, as if never tried; a sweep puts them back into their queue within two seconds. */
  async replay(ids: readonly string[], { dryRun = false } = {}): Promise<Replay> {
    const wanted = new Set(ids);
    const found = dryRun ? await this.find([...wanted]) : await this.reopen(keysOf([...wanted]));
    const replayed = found.map(({ id }) => id);
    return { replayed, notFound: [...wanted].filter((id) => !replayed.includes(id)) };
  }

  private async find(ids: readonly string[]): Promise<DeadLetter[]> {
    const rows = await this.unitOfWork.run(service, (tx) =>
      query<Row>(
        tx,
        `${letters} and (inbox.outbox_id, inbox.job) in (select * from unnest($1::uuid[], $2::text[]))`,
        columnsOf(keysOf(ids)),
      ),
    );
    return rows.map(toLetter);
  }

  private async reopen(keys: readonly InboxKey[]): Promise<{ readonly id: string }[]> {
    const rows = await this.unitOfWork.run(service, (tx) =>
      query<InboxKey>(
        tx,
        `update inbox set dead_at = null, error_code = null, starts = 0, enqueued_at = to_timestamp(0)
           from unnest($1::uuid[], $2::text[]) as key (outbox_id, job)
           where inbox.outbox_id = key.outbox_id and inbox.job = key.job
             and inbox.dead_at is not null and inbox.processed_at is null
           returning inbox.outbox_id as "outboxId", inbox.job`,
        columnsOf(keys),
      ),
    );
    return rows.map(({ outboxId, job }) => ({ id: jobId(outboxId, job) }));
  }
}

function toLetter({ outboxId, ...row }: Row): DeadLetter {
  return { id: jobId(outboxId, row.job), ...row };
}

/** Reads ids back into keys; what is no id of ours names nothing. */
function keysOf(ids: readonly string[]): InboxKey[] {
  return ids.flatMap((id) => {
    const [, outboxId, job] = /^ob-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(.+)$/.exec(id) ?? [];
    return outboxId && job ? [{ outboxId, job: job as JobName }] : [];
  });
}
