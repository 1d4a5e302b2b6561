import { Injectable } from '@nestjs/common';
import { clocksKeepingEarliest } from '@app/contracts';
import type { Alarm, Transaction } from '@app/domain/events';
import { Outbox, service, UnitOfWork } from '@app/domain/events';
import { Clock } from '@app/domain/time';
import { query } from '../unit-of-work/index.js';

/** The other side of the alarm clocks: which have reached their time, and what a ringing one was set for. */
@Injectable()
export class DueClocks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Fires up to `limit` due clocks and tells of each with `clock.due`, in one transaction. Answers how many. */
  async fire(limit: number): Promise<number> {
    return this.unitOfWork.run(service, async (tx) => {
      const fired = await query<{ id: string }>(
        tx,
        `with due as (
           select id from clocks where fired_at is null and cancelled_at is null and due_at <= $1
             order by due_at limit $2 for update skip locked
         )
         update clocks set fired_at = $1 from due where clocks.id = due.id returning clocks.id`,
        [this.clock.now(), limit],
      );
      await this.outbox.append(tx, ...fired.map(({ id }) => clockDue(id)));
      return fired.length;
    });
  }

  /**
   * The alarm of a clock that rang; undefined when its row is gone, or it was set anew since and rings later, unless it
   * keeps the earliest.
   */
  async alarmOf(tx: Transaction, clockId: string): Promise<Alarm | undefined> {
    const [row] = await query<Alarm & { readonly detailId: string | null }>(
      tx,
      `select kind, subject_id as "subjectId", detail_id as "detailId", due_at as "dueAt" from clocks rung
         where id = $1 and (kind = any($2) or not exists (
           select 1 from clocks later
             where later.kind = rung.kind and later.subject_id = rung.subject_id
               and later.detail_id is not distinct from rung.detail_id
               and later.fired_at is null and later.cancelled_at is null))`,
      [clockId, clocksKeepingEarliest],
    );
    if (!row) return undefined;
    const { detailId, ...alarm } = row;
    return detailId === null ? alarm : { ...alarm, detailId };
  }

  /** When the next running clock is due; undefined when none runs. */
  async next(): Promise<Date | undefined> {
    const [row] = await this.unitOfWork.run(service, (tx) =>
      query<{ at: Date | null }>(
        tx,
        'select min(due_at) as at from clocks where fired_at is null and cancelled_at is null',
      ),
    );
    return row?.at ?? undefined;
  }
}

const clockDue = (clockId: string) => ({ name: 'clock.due', payload: { clockId } }) as const;
