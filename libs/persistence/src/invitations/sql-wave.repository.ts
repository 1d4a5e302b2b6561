import { Injectable } from '@nestjs/common';
import { notFound } from '@app/domain/errors';
import type { Transaction } from '@app/domain/events';
import type { AskingState, OpenAsking, Wave } from '@app/domain/invitations';
import { WaveRepository } from '@app/domain/invitations';
import { execute, query } from '../unit-of-work/index.js';

/** Waves in SQL. */
@Injectable()
export class SqlWaveRepository extends WaveRepository {
  async askingState(tx: Transaction, needId: string): Promise<AskingState> {
    const state = (await this.askingStates(tx, [needId])).get(needId);
    if (!state) throw notFound('need-not-found');
    return state;
  }

  async askingStates(tx: Transaction, needIds: readonly string[]): Promise<ReadonlyMap<string, AskingState>> {
    const states = await query<Omit<AskingState, 'open'> & { needId: string }>(
      tx,
      `select n.id as "needId", n.moderation, n.hold_until as "holdUntil",
         (select count(*)::int from matches m where m.need_id = n.id and m.state = 'waiting') as waiting,
         (select coalesce(max(w.number), 0) from waves w where w.need_id = n.id) as "wavesSent"
       from needs n where n.id = any($1::uuid[])`,
      [needIds],
    );
    const open = new Map<string, OpenAsking[]>(states.map(({ needId }) => [needId, []]));
    const invitations = await query<OpenAsking & { needId: string }>(
      tx,
      `select m.need_id as "needId", m.offer_id as "offerId", m.volunteer_id as "volunteerId", i.acceptance,
           i.expires_at as "expiresAt"
         from invitations i join matches m on m.id = i.match_id
         where m.need_id = any($1::uuid[]) and i.closed_at is null order by i.created_at, i.id`,
      [needIds],
    );
    for (const { needId, ...asking } of invitations) open.get(needId)?.push(asking);
    return new Map(
      states.map(({ needId, ...state }) => [needId, { ...state, open: open.get(needId) ?? [] }]),
    );
  }

  async askedSoFar(
    tx: Transaction,
    needIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly waiting: number; readonly promised: number }>> {
    const rows = await query<{ needId: string; waiting: number; promised: number }>(
      tx,
      `select m.need_id as "needId", count(*) filter (where m.state = 'waiting')::int as waiting,
         coalesce(sum(i.acceptance) filter (where i.closed_at is null), 0)::float8 as promised
       from matches m left join invitations i on i.match_id = m.id
       where m.need_id = any($1::uuid[]) group by m.need_id`,
      [needIds],
    );
    return new Map(rows.map(({ needId, ...asked }) => [needId, asked]));
  }

  async insert(tx: Transaction, wave: Wave): Promise<void> {
    await execute(
      tx,
      `insert into waves (id, need_id, number, planned_at, size, expected_acceptances, engine_version)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        wave.id,
        wave.needId,
        wave.number,
        wave.plannedAt,
        wave.size,
        wave.expectedAcceptances,
        wave.engineVersion,
      ],
    );
  }
}
