import type { Transaction } from '@app/domain/events';
import type { NeedSession } from '@app/domain/needs';
import { execute, query } from '../unit-of-work/index.js';

/** Writes planned sessions; one that starts when another of the need did takes its row, cancelled or not. */
export async function putSessions(
  tx: Transaction,
  needId: string,
  sessions: readonly NeedSession[],
): Promise<void> {
  await execute(
    tx,
    `insert into sessions (id, need_id, starts_at, ends_at)
       select * from unnest($2::uuid[], array_fill($1::uuid, array[cardinality($2::uuid[])]), $3::timestamptz[], $4::timestamptz[])
       on conflict (need_id, starts_at) do update set ends_at = excluded.ends_at, state = 'planned'`,
    [
      needId,
      sessions.map(({ id }) => id),
      sessions.map(({ startsAt }) => startsAt),
      sessions.map(({ endsAt }) => endsAt),
    ],
  );
}

export function sessionsOf(tx: Transaction, needId: string): Promise<NeedSession[]> {
  return query<NeedSession>(
    tx,
    `select id, starts_at as "startsAt", ends_at as "endsAt", state from sessions where need_id = $1 order by starts_at`,
    [needId],
  );
}

/** Cancels the planned sessions from `from` on but those that start when one of `kept` does. */
export async function dropSessions(
  tx: Transaction,
  needId: string,
  from: Date,
  kept: readonly NeedSession[],
): Promise<void> {
  await execute(
    tx,
    `with dropped as (
       update sessions set state = 'cancelled'
         where need_id = $1 and state = 'planned' and starts_at >= $2 and starts_at <> all($3::timestamptz[])
         returning id)
     update bookings set released = true where session_id in (select id from dropped) and not released`,
    [needId, from, kept.map(({ startsAt }) => startsAt)],
  );
}
