import type { Transaction } from '@app/domain/events';
import { execute, query } from '../unit-of-work/index.js';

/** Places on which somebody was accepted: one with three acceptances counts once. */
export async function heldPlaces(tx: Transaction, needId: string): Promise<number> {
  const [row] = await query<{ held: number }>(
    tx,
    `select count(distinct ordinal)::int as held from places where need_id = $1 and match_id is not null`,
    [needId],
  );
  return row?.held ?? 0;
}

/** Adds `count` places after the last one, with `options` rows each. */
export async function addPlaces(
  tx: Transaction,
  needId: string,
  count: number,
  options: number,
): Promise<void> {
  await execute(
    tx,
    `insert into places (need_id, ordinal, option)
       select $1, last.ordinal + added.number, option
         from (select coalesce(max(ordinal), 0) as ordinal from places where need_id = $1) last,
              generate_series(1, $2::int) as added (number), generate_series(1, $3::int) as option`,
    [needId, count, options],
  );
}

/**
 * Removes places that nobody holds, the last first; false when fewer are free. A place that somebody is claiming at
 * this moment is waited for: whoever claims does not wait for the need.
 */
export async function removePlaces(tx: Transaction, needId: string, count: number): Promise<boolean> {
  const rows = await query<{ ordinal: number; held: boolean }>(
    tx,
    `select ordinal, match_id is not null as held from places where need_id = $1 order by ordinal, option for update`,
    [needId],
  );
  const held = new Set(rows.filter((row) => row.held).map(({ ordinal }) => ordinal));
  const free = [...new Set(rows.map(({ ordinal }) => ordinal))].filter((ordinal) => !held.has(ordinal));
  if (free.length < count) return false;
  const removed = free.slice(free.length - count);
  await execute(tx, 'delete from places where need_id = $1 and ordinal = any($2::int[])', [needId, removed]);
  return true;
}

export async function placeCount(tx: Transaction, needId: string): Promise<number> {
  const [row] = await query<{ places: number }>(
    tx,
    'select count(distinct ordinal)::int as places from places where need_id = $1',
    [needId],
  );
  return row?.places ?? 0;
}
