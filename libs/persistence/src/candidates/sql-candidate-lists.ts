import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { ListedCandidate, ListEntry } from '@app/domain/matches';
import { CandidateLists } from '@app/domain/matches';
import { Clock } from '@app/domain/time';
import { execute, query } from '../unit-of-work/index.js';

const upsert = `
  insert into need_candidates as kept
    (need_id, offer_id, volunteer_id, score, fit, acceptance, explanation, engine_version, computed_at)
  select c."needId", c."offerId", c."volunteerId", c.score, c.fit, c.acceptance, c.explanation, $2, $3
    from jsonb_to_recordset($1::jsonb) as c ("needId" uuid, "offerId" uuid, "volunteerId" uuid, score real, fit real,
      acceptance real, explanation jsonb)
    where exists (select 1 from needs n where n.id = c."needId" and n.state = 'published')
    order by c."needId", c."offerId"
  on conflict (need_id, offer_id) do update
    set score = excluded.score, fit = excluded.fit, acceptance = excluded.acceptance, explanation = excluded.explanation,
      engine_version = excluded.engine_version, computed_at = excluded.computed_at
    where (kept.score, kept.fit, kept.engine_version) is distinct from (excluded.score, excluded.fit, excluded.engine_version)`;

/** Top lists in SQL: whole lists and whole offers in one statement each, rows that stay the same untouched. */
@Injectable()
export class SqlCandidateLists extends CandidateLists {
  constructor(private readonly clock: Clock) {
    super();
  }

  async replace(
    tx: Transaction,
    needId: string,
    list: readonly ListedCandidate[],
    engineVersion: string,
  ): Promise<void> {
    await execute(tx, 'delete from need_candidates where need_id = $1 and offer_id <> all($2::uuid[])', [
      needId,
      list.map(({ offerId }) => offerId),
    ]);
    await this.write(
      tx,
      list.map((candidate) => ({ ...candidate, needId })),
      engineVersion,
    );
  }

  async thresholds(
    tx: Transaction,
    offerId: string,
    needIds: readonly string[],
    keep: number,
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await query<{ needId: string; score: number }>(
      tx,
      `select need_id as "needId", min(score)::float8 as score from need_candidates
         where need_id = any($1::uuid[]) and offer_id <> $2 group by need_id having count(*) >= $3`,
      [needIds, offerId, keep],
    );
    return new Map(rows.map(({ needId, score }) => [needId, score]));
  }

  async place(
    tx: Transaction,
    offerId: string,
    entries: readonly ListEntry[],
    engineVersion: string,
    keep: number,
  ): Promise<void> {
    const needIds = entries.map(({ needId }) => needId);
    await execute(tx, 'delete from need_candidates where offer_id = $1 and need_id <> all($2::uuid[])', [
      offerId,
      needIds,
    ]);
    await this.write(tx, entries, engineVersion);
    await execute(
      tx,
      `delete from need_candidates where (need_id, offer_id) in (
         select need_id, offer_id from (
           select need_id, offer_id, row_number() over (partition by need_id order by score desc, offer_id) as place
             from need_candidates where need_id = any($1::uuid[])
         ) as ranked where place > $2)`,
      [needIds, keep],
    );
  }

  async clear(tx: Transaction, needId: string): Promise<void> {
    await execute(tx, 'delete from need_candidates where need_id = $1', [needId]);
  }

  private async write(tx: Transaction, entries: readonly ListEntry[], engineVersion: string): Promise<void> {
    if (entries.length > 0)
      await execute(tx, upsert, [JSON.stringify(entries), engineVersion, this.clock.now()]);
  }
}
