import { Injectable } from '@nestjs/common';
import type { KindCode } from '@app/contracts';
import type { Transaction } from '@app/domain/events';
import type { KindOutlook, ScarcityOutlook } from '@app/domain/profiles';
import { Outlooks, scarcityDays } from '@app/domain/profiles';
import { Clock } from '@app/domain/time';
import { query } from '../unit-of-work/index.js';

const freshMs = 3_600_000;

/**
 * Needs of each kind at the pace of the days looked back on, or of the days since the first need of the territory where
 * those are fewer, and never fewer than the days looked ahead: one need on the first day is not seven a week.
 */
const scarcitySql = `
  with asked as (
    select kind, published_at from needs
    where territory = $1 and listing = 'matched' and moderation <> 'refused' and published_at <= $2
  ), span as (
    select greatest($4::float8, least($3::float8, extract(epoch from $2::timestamptz - min(published_at)) / 86400)) as days
    from asked
  ), paced as (
    select kind, count(*) / max(span.days) * $4 as forecast from asked, span
    where published_at > $2::timestamptz - make_interval(days => $3::int) group by kind
  ), offered as (
    select k.kind, count(distinct volunteer_id) as offers from offers, unnest(kinds) as k (kind)
    where territory = $1 and state = 'published' group by k.kind
  )
  select coalesce(paced.kind, offered.kind) as kind, coalesce(forecast, 0)::float8 as "forecastNeeds",
    coalesce(offers, 0)::int as "activeOffers"
  from paced full join offered on offered.kind = paced.kind order by 1`;

/** Outlooks in SQL, counted at most once an hour for each territory. */
@Injectable()
export class SqlOutlooks extends Outlooks {
  private readonly known = new Map<
    string,
    { readonly outlook: ScarcityOutlook; readonly readAtMs: number }
  >();

  constructor(private readonly clock: Clock) {
    super();
  }

  async scarcityOf(tx: Transaction, territory: string): Promise<ScarcityOutlook> {
    const now = this.clock.now();
    const known = this.known.get(territory);
    if (known && Math.abs(now.getTime() - known.readAtMs) < freshMs) return known.outlook;
    const { ahead, behind } = scarcityDays;
    const rows = await query<KindOutlook & { readonly kind: KindCode }>(tx, scarcitySql, [
      territory,
      now,
      behind,
      ahead,
    ]);
    const outlook = Object.freeze(
      Object.fromEntries(rows.map(({ kind, ...counts }) => [kind, Object.freeze(counts)])),
    );
    this.known.set(territory, { outlook, readAtMs: now.getTime() });
    return outlook;
  }
}
