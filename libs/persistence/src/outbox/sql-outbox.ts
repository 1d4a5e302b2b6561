import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@app/contracts';
import { events as catalogue, jobs, readPayload, subscriptions } from '@app/contracts';
import type { Transaction } from '@app/domain/events';
import { Ids, Outbox } from '@app/domain/events';
import { Clock } from '@app/domain/time';
import { execute } from '../unit-of-work/index.js';
import { outboxChannel } from './outbox-channel.js';

/**
 * Writes the events, one inbox row for each job that subscribed, and the relay's wake-up call, in one statement: they
 * exist when the transaction commits, or not at all. Fields that the catalogue does not declare are dropped here.
 */
@Injectable()
export class SqlOutbox extends Outbox {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    super();
  }

  async append(tx: Transaction, ...events: readonly DomainEvent[]): Promise<void> {
    if (events.length === 0) return;
    const rows = events.map((event) => this.row(event));
    const orders = rows.flatMap(({ id, event }) =>
      subscriptions[event].map((job) => ({ outbox_id: id, job, queue: jobs[job].queue })),
    );
    await execute(
      tx,
      `with written as (
         insert into outbox (id, event, version, aggregate, aggregate_id, payload, occurred_at)
           select * from jsonb_to_recordset($1::jsonb) as event
             (id uuid, event text, version integer, aggregate text, aggregate_id uuid, payload jsonb, occurred_at timestamptz)
       ), ordered as (
         insert into inbox (outbox_id, job, queue)
           select * from jsonb_to_recordset($2::jsonb) as job (outbox_id uuid, job text, queue text)
           returning 1
       )
       select pg_notify($3, '') where exists (select from ordered)`,
      [JSON.stringify(rows), JSON.stringify(orders), outboxChannel],
    );
  }

  private row({ name, payload }: DomainEvent) {
    const { version, aggregate, id: idField, fields } = catalogue[name];
    const thin: Readonly<Record<string, unknown>> = readPayload(fields, payload);
    return {
      id: this.ids.next(),
      event: name,
      version,
      aggregate,
      aggregate_id: thin[idField],
      payload: thin,
      occurred_at: this.clock.now(),
    };
  }
}
