import { Injectable } from '@nestjs/common';
import type { Batch, BatchPair, BatchResult } from '@app/domain/batches';
import { BatchRepository } from '@app/domain/batches';
import type { Transaction } from '@app/domain/events';
import { Ids } from '@app/domain/events';
import { execute, query } from '../unit-of-work/index.js';

/** Batches in SQL. What changed since a plan are the touches that its snapshot of transactions could not see. */
@Injectable()
export class SqlBatchRepository extends BatchRepository {
  constructor(private readonly ids: Ids) {
    super();
  }

  async insert(tx: Transaction, batch: Batch): Promise<void> {
    await execute(
      tx,
      `insert into batches (id, territory, origin, requested_by, mode, state, started_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [batch.id, batch.territory, batch.origin, batch.requestedBy, batch.mode, batch.state, batch.startedAt],
    );
  }

  async lock(tx: Transaction, batchId: string): Promise<Batch | undefined> {
    const [batch] = await query<Batch>(
      tx,
      `select id, territory, origin, requested_by as "requestedBy", mode, state, started_at as "startedAt",
         planned_at as "plannedAt" from batches where id = $1 for no key update`,
      [batchId],
    );
    return batch;
  }

  async present(tx: Transaction): Promise<string> {
    const [row] = await query<{ present: string }>(tx, 'select pg_current_snapshot()::text as present');
    return row!.present;
  }

  async savePlan(
    tx: Transaction,
    batchId: string,
    plan: BatchResult,
    present: string,
    at: Date,
  ): Promise<void> {
    await execute(
      tx,
      `update batches set state = 'planned', planned_at = $2, engine_version = $3, needs = $4, edges = $5, chosen = $6,
         certificate_gap = $7, solver = $8, seconds = $9, present = $10 where id = $1`,
      [
        batchId,
        at,
        plan.engineVersion,
        plan.needs,
        plan.edges,
        plan.chosen,
        plan.certificateGap,
        plan.solver,
        plan.seconds,
        present,
      ],
    );
    // A need or an offer may have been erased while the plan was made: what is left of it is kept.
    await execute(
      tx,
      `insert into batch_pairs (batch_id, need_id, offer_id, volunteer_id, by_batch, by_waves, price, margin)
       select $1, p."needId", p."offerId", p."volunteerId", p."byBatch", p."byWaves", p.price, p.margin
         from jsonb_to_recordset($2::jsonb) as p ("needId" uuid, "offerId" uuid, "volunteerId" uuid,
           "byBatch" boolean, "byWaves" boolean, price real, margin real)
         join needs n on n.id = p."needId" join offers o on o.id = p."offerId"`,
      [batchId, JSON.stringify(plan.pairs)],
    );
  }

  async markApplied(tx: Transaction, batchId: string, at: Date): Promise<void> {
    await execute(tx, `update batches set state = 'applied', applied_at = $2 where id = $1`, [batchId, at]);
  }

  async markFailed(tx: Transaction, batchId: string): Promise<void> {
    await execute(tx, `update batches set state = 'failed' where id = $1`, [batchId]);
  }

  async forgetUnapplied(tx: Transaction, territory: string, before: Date): Promise<void> {
    await execute(tx, `delete from batches where territory = $1 and started_at < $2 and state <> 'applied'`, [
      territory,
      before,
    ]);
  }

  async isStale(tx: Transaction, batchId: string): Promise<boolean> {
    const [row] = await query<{ stale: boolean }>(
      tx,
      `select exists (
           select from need_touches t join batch_pairs p on p.need_id = t.need_id
             where p.batch_id = b.id and not pg_visible_in_snapshot(t.xid, b.present::pg_snapshot))
         or exists (
           select from volunteer_touches t join batch_pairs p on p.volunteer_id = t.volunteer_id
             where p.batch_id = b.id and p.by_batch and not pg_visible_in_snapshot(t.xid, b.present::pg_snapshot))
         as stale from batches b where b.id = $1`,
      [batchId],
    );
    return row?.stale ?? true;
  }

  async chosenNeeds(tx: Transaction, batchId: string): Promise<readonly string[]> {
    const rows = await query<{ id: string }>(
      tx,
      'select distinct need_id as id from batch_pairs where batch_id = $1 and by_batch order by need_id',
      [batchId],
    );
    return rows.map(({ id }) => id);
  }

  chosenFor(tx: Transaction, batchId: string, needId: string): Promise<readonly BatchPair[]> {
    return query<BatchPair>(
      tx,
      `select need_id as "needId", offer_id as "offerId", volunteer_id as "volunteerId", by_batch as "byBatch",
         by_waves as "byWaves", price, margin from batch_pairs where batch_id = $1 and need_id = $2 and by_batch`,
      [batchId, needId],
    );
  }

  async answersOf(tx: Transaction, territory: string, most: number): Promise<number> {
    const [row] = await query<{ count: number }>(
      tx,
      `select count(*)::int as count from (
         select from invitations i join matches m on m.id = i.match_id join needs n on n.id = m.need_id
           where n.territory = $1 and i.answer is not null limit $2) answered`,
      [territory, most],
    );
    return row?.count ?? 0;
  }

  async scheduleOf(tx: Transaction, territory: string): Promise<string> {
    await execute(tx, 'insert into batch_schedules (territory, id) values ($1, $2) on conflict do nothing', [
      territory,
      this.ids.next(),
    ]);
    const [row] = await query<{ id: string }>(tx, 'select id from batch_schedules where territory = $1', [
      territory,
    ]);
    return row!.id;
  }

  async territoryOf(tx: Transaction, scheduleId: string): Promise<string | undefined> {
    const [row] = await query<{ territory: string }>(
      tx,
      'select territory from batch_schedules where id = $1',
      [scheduleId],
    );
    return row?.territory;
  }
}
