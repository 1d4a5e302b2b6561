import { Injectable } from '@nestjs/common';
import type { KindCode, LanguageCode } from '@app/contracts';
import type { PersonActor } from '@app/domain/accounts';
import { UnitOfWork } from '@app/domain/events';
import { Clock } from '@app/domain/time';
import { query } from '../unit-of-work/index.js';
import { coordinatedBy } from './coordinated-by.js';

/** Where, what, in which language beside French. */
interface Square {
  readonly district: string | null;
  readonly kind: KindCode;
  readonly language: LanguageCode | null;
}

/** What the table of gaps is made of: places that lack somebody, and how long recent ones stayed open. */
export interface GapFacts {
  readonly open: readonly (Square & { readonly places: number })[];
  readonly recent: readonly (Square & { readonly fills: number; readonly openDays: number })[];
}

const dayMs = 86_400_000;
const lookedBackDays = 90;

const square = `n.district, n.kind,
  (select min(l->>'code') from jsonb_array_elements(n.languages) l where l->>'code' <> 'fra') as language`;

const openSql = `
  select ${square}, sum(n.place_count - h.held)::int as places
  from needs n
  cross join lateral (select count(*) filter (where match_id is not null) as held from places where need_id = n.id) h
  where n.state = 'published' and n.listing = 'matched' and n.kind is not null and h.held < n.place_count
    and (n.last_session_at is null or n.last_session_at > $2) and n.territory in ${coordinatedBy('$1')}
  group by 1, 2, 3`;

/** A place counts from the publication to the yes that took it; one that nobody took, until the need was over, or now. */
const recentSql = `
  select district, kind, language, sum(fills)::int as fills, sum(taken_days + untaken * whole_days)::float8 as "openDays"
  from (
    select ${square}, y.fills, y.taken_days, n.place_count - y.fills as untaken,
      greatest(0, extract(epoch from least($2, n.last_session_at, case when n.state <> 'published' then n.updated_at end)
        - n.published_at)) / 86400 as whole_days
    from needs n
    cross join lateral (
      select count(*) as fills, coalesce(sum(extract(epoch from accepted_at - n.published_at)) / 86400, 0) as taken_days
      from (select accepted_at from matches where need_id = n.id and accepted_at is not null
        order by accepted_at limit n.place_count) m
    ) y
    where n.published_at > $3 and n.listing = 'matched' and n.kind is not null and n.territory in ${coordinatedBy('$1')}
  ) places
  group by 1, 2, 3`;

/** The facts behind the table of gaps, of the territories that the reader coordinates. */
@Injectable()
export class GapViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  of(reader: PersonActor): Promise<GapFacts> {
    return this.work.run(reader, async (tx) => {
      const now = this.clock.now();
      const since = new Date(now.getTime() - lookedBackDays * dayMs);
      return {
        open: await query<GapFacts['open'][number]>(tx, openSql, [reader.accountId, now]),
        recent: await query<GapFacts['recent'][number]>(tx, recentSql, [reader.accountId, now, since]),
      };
    });
  }
}
