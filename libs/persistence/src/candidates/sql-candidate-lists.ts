import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { ListChange, StoredList } from '@app/domain/matches';
import { CandidateLists } from '@app/domain/matches';
import { Clock } from '@app/domain/time';
import { execute, query } from '../unit-of-work/index.js';

/** Spells `LIST`: the lock of whoever writes lists. */
const listsLock = 0x4c495354;

/** A process that froze with the lock in its hand gives it up after this long: its work is done again. */
const silenceMs = 10_000;

/** $1 heads, $2 needs and $3 offers of those leaving, $4 lines, $5 the engine, $6 now. Everything in one order for everybody. */
const writeSql = `
  with serial as materialized (select nextval('need_list_serial') as value),
  heads as (
    insert into need_lists (need_id, need_factor, serial)
      select h."needId", h."needFactor", serial.value
        from jsonb_to_recordset($1::jsonb) as h ("needId" uuid, "needFactor" float8), serial
        where exists (select from needs n where n.id = h."needId")
        order by h."needId"
      on conflict (need_id) do update set need_factor = excluded.need_factor, serial = excluded.serial
  ), gone as (
    delete from need_candidates c using unnest($2::uuid[], $3::uuid[]) as leaver (need_id, offer_id)
      where c.need_id = leaver.need_id and c.offer_id = leaver.offer_id
  ), written as (
    insert into need_candidates
      (need_id, offer_id, volunteer_id, score, fit, acceptance, explanation, engine_version, computed_at)
      select l."needId", l."offerId", l."volunteerId", l.score, l.fit, l.acceptance, l.explanation, $5, $6
        from jsonb_to_recordset($4::jsonb) as l ("needId" uuid, "offerId" uuid, "volunteerId" uuid, score float8,
          fit float8, acceptance float8, explanation jsonb)
        where exists (select from needs n where n.id = l."needId")
          and exists (select from offers o where o.id = l."offerId")
        order by l."needId", l."offerId"
      on conflict (need_id, offer_id) do update
        set score = excluded.score, fit = excluded.fit, acceptance = excluded.acceptance,
          explanation = excluded.explanation, engine_version = excluded.engine_version,
          computed_at = excluded.computed_at
  )
  select value::float8 as serial from serial`;

/** Top lists in SQL: the differences of any number of lists in one statement. */
@Injectable()
export class SqlCandidateLists extends CandidateLists {
  constructor(private readonly clock: Clock) {
    super();
  }

  async lock(tx: Transaction): Promise<void> {
    await execute(
      tx,
      `select set_config('idle_in_transaction_session_timeout', $2, true), pg_advisory_xact_lock($1)`,
      [listsLock, `${silenceMs}`],
    );
  }

  async writtenSince(tx: Transaction, serial: number): Promise<ReadonlyMap<string, number>> {
    const rows = await query<{ needId: string; serial: number }>(
      tx,
      'select need_id as "needId", serial::float8 as serial from need_lists where serial >= $1',
      [serial],
    );
    return new Map(rows.map((row) => [row.needId, row.serial]));
  }

  async stored(tx: Transaction, needIds: readonly string[]): Promise<ReadonlyMap<string, StoredList>> {
    if (needIds.length === 0) return new Map();
    const rows = await query<StoredList & { needId: string }>(
      tx,
      `select asked.need_id as "needId", l.need_factor as "needFactor", coalesce(c.lines, '[]') as lines
         from unnest($1::uuid[]) as asked (need_id)
         left join need_lists l on l.need_id = asked.need_id
         left join lateral (
           select jsonb_agg(jsonb_build_object('offerId', offer_id, 'score', score, 'fit', fit)) as lines
             from need_candidates where need_id = asked.need_id
         ) c on true`,
      [needIds],
    );
    return new Map(rows.map(({ needId, ...list }) => [needId, list]));
  }

  async listing(tx: Transaction, offerIds: readonly string[]): Promise<readonly string[]> {
    if (offerIds.length === 0) return [];
    const sql = 'select distinct need_id as id from need_candidates where offer_id = any($1::uuid[])';
    return (await query<{ id: string }>(tx, sql, [offerIds])).map(({ id }) => id);
  }

  async write(tx: Transaction, changes: readonly ListChange[], engineVersion: string): Promise<number> {
    const leaving = changes.flatMap(({ needId, leaving: ids }) =>
      ids.map((offerId) => ({ needId, offerId })),
    );
    const lines = changes.flatMap(({ needId, writing }) => writing.map((line) => ({ needId, ...line })));
    const [row] = await query<{ serial: number }>(tx, writeSql, [
      JSON.stringify(changes.map(({ needId, needFactor }) => ({ needId, needFactor }))),
      leaving.map(({ needId }) => needId),
      leaving.map(({ offerId }) => offerId),
      JSON.stringify(lines),
      engineVersion,
      this.clock.now(),
    ]);
    if (!row) throw new TypeError('a sequence gave no row');
    return row.serial;
  }
}
