import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { NearMissSubject, StoredNearMisses } from '@app/domain/matches';
import { NearMissRecords } from '@app/domain/matches';
import { execute, query } from '../unit-of-work/index.js';

const places = {
  need: { table: 'need_near_misses', id: 'need_id', subjects: 'needs' },
  offer: { table: 'offer_near_misses', id: 'offer_id', subjects: 'offers' },
} as const;

/** Near misses in SQL, one row a need or an offer. */
@Injectable()
export class SqlNearMissRecords extends NearMissRecords {
  async read(tx: Transaction, { of, id }: NearMissSubject): Promise<StoredNearMisses | undefined> {
    const { table, id: key } = places[of];
    const [row] = await query<StoredNearMisses>(
      tx,
      `select version, result, computed_at as "computedAt" from ${table} where ${key} = $1 and computed_at is not null`,
      [id],
    );
    return row;
  }

  /** Of two counts the later stays; one whose subject is gone is dropped. */
  async write(
    tx: Transaction,
    { of, id }: NearMissSubject,
    { version, result, computedAt }: StoredNearMisses,
  ): Promise<void> {
    const { table, id: key, subjects } = places[of];
    await execute(
      tx,
      `insert into ${table} as kept (${key}, version, result, computed_at)
         select id, $2::integer, $3::jsonb, $4::timestamptz from ${subjects} where id = $1
       on conflict (${key}) do update set version = excluded.version, result = excluded.result,
         computed_at = excluded.computed_at, wanted_at = null
         where kept.computed_at is null
           or (kept.version, kept.computed_at) <= (excluded.version, excluded.computed_at)`,
      [id, version, JSON.stringify(result), computedAt],
    );
  }

  async want(tx: Transaction, { of, id }: NearMissSubject, now: Date, since: Date): Promise<boolean> {
    const { table, id: key, subjects } = places[of];
    const noted = await query<{ id: string }>(
      tx,
      `insert into ${table} as kept (${key}, wanted_at)
         select id, $2::timestamptz from ${subjects} where id = $1
       on conflict (${key}) do update set wanted_at = excluded.wanted_at
         where kept.wanted_at is null or kept.wanted_at < $3
       returning ${key} as id`,
      [id, now, since],
    );
    return noted.length > 0;
  }
}
