import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { Past, PastAsking, PastNeed, PastOffer } from '@app/domain/history';
import { PastReader } from '@app/domain/history';
import { Territories } from '@app/domain/territories';
import type { NeedProfileRow } from '../profiles/need-profile.row.js';
import { needProfileOf } from '../profiles/need-profile.row.js';
import { needProfileSql } from '../profiles/need-profile.sql.js';
import type { OfferProfileRow } from '../profiles/offer-profile.row.js';
import { offerProfileOf } from '../profiles/offer-profile.row.js';
import { offerProfileSql } from '../profiles/offer-profile.sql.js';
import { query } from '../unit-of-work/index.js';

/** Since when, and until when, a row could be matched. A row that ended was last written when it did. */
interface Span {
  readonly id: string;
  readonly since: Date;
  readonly askableFrom: Date;
  readonly until: Date | null;
}

const ms = (at: Date | null): number | null => at?.getTime() ?? null;

/** The recorded history in SQL: profiles as they are now, held within the time in which their rows were in force. */
@Injectable()
export class SqlPastReader extends PastReader {
  constructor(private readonly territories: Territories) {
    super();
  }

  async read(tx: Transaction, from: Date, to: Date): Promise<Past> {
    return {
      fromMs: from.getTime(),
      toMs: to.getTime(),
      offers: await this.offers(tx, from, to),
      needs: await this.needs(tx, from, to),
      askings: await this.askings(tx, to),
    };
  }

  private async offers(tx: Transaction, from: Date, to: Date): Promise<readonly PastOffer[]> {
    const spans = await query<Span>(
      tx,
      `select id, published_at as since, published_at as "askableFrom",
         case when state <> 'published' then updated_at end as until
       from offers where published_at < $2 and (state = 'published' or updated_at > $1)`,
      [from, to],
    );
    const sql = offerProfileSql('o.id = any($3::uuid[])');
    const rows = await query<OfferProfileRow>(tx, sql, [from, from, spans.map(({ id }) => id)]);
    const spanOf = new Map(spans.map((span) => [span.id, span]));
    const offers: PastOffer[] = [];
    for (const row of rows) {
      const { timeZone } = await this.territories.of(tx, row.territory);
      const { since, until } = spanOf.get(row.offerId)!;
      // Proofs and ages as of the end: what was seen in the course of the span counts for all of it.
      const profile = { ...offerProfileOf(row, to, timeZone), active: true };
      offers.push({ profile, sinceMs: since.getTime(), untilMs: ms(until) });
    }
    return offers;
  }

  private async needs(tx: Transaction, from: Date, to: Date): Promise<readonly PastNeed[]> {
    const spans = await query<Span>(
      tx,
      `select id, published_at as since, greatest(published_at, hold_until) as "askableFrom",
         case when state <> 'published' then updated_at end as until
       from needs where published_at >= $1 and published_at < $2 and listing = 'matched' and moderation = 'approved'`,
      [from, to],
    );
    const sql = needProfileSql('n.id = any($2::uuid[])');
    const rows = await query<NeedProfileRow>(tx, sql, [from, spans.map(({ id }) => id)]);
    const spanOf = new Map(spans.map((span) => [span.id, span]));
    const needs: PastNeed[] = [];
    for (const row of rows) {
      const territory = await this.territories.of(tx, row.territory);
      const { since, askableFrom, until } = spanOf.get(row.needId)!;
      const empty = { active: true, placesHeld: 0, placesConfirmed: 0 };
      needs.push({
        profile: { ...needProfileOf(row, territory, from), ...empty },
        publishedAtMs: since.getTime(),
        askableFromMs: askableFrom.getTime(),
        untilMs: ms(until),
      });
    }
    return needs;
  }

  private async askings(tx: Transaction, to: Date): Promise<readonly PastAsking[]> {
    const rows = await query<
      Omit<PastAsking, 'askedAtMs' | 'closedAtMs'> & { readonly asked: Date; readonly closed: Date | null }
    >(
      tx,
      `select m.need_id as "needId", m.offer_id as "offerId", i.volunteer_id as "volunteerId", i.answer,
         i.created_at as asked, i.closed_at as closed
       from invitations i join matches m on m.id = i.match_id where i.created_at < $1 order by i.created_at, i.id`,
      [to],
    );
    return rows.map(({ asked, closed, ...asking }) => ({
      ...asking,
      askedAtMs: asked.getTime(),
      closedAtMs: ms(closed),
    }));
  }
}
