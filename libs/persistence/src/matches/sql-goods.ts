import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { ItemQuantity, LackingItem } from '@app/domain/goods';
import { promisedOf } from '@app/domain/goods';
import type { Match } from '@app/domain/matches';
import { execute, query } from '../unit-of-work/index.js';

/**
 * What lists want and matches promise, as quantities. A line is changed under its lock and never beyond what it wants,
 * which the database checks again; what a match had promised comes back by itself when the match ends.
 */
@Injectable()
export class SqlGoods {
  /** Promises what the offer still has of what the list lacks; false when there is nothing of the sort. */
  async claim(tx: Transaction, match: Match): Promise<boolean> {
    // Two yeses of one offer to two lists must not promise the same blanket: its row is read, not changed.
    await query(tx, 'select pg_advisory_xact_lock(hashtextextended($1::text, 0))', [match.offerId]);
    const lacking = await query<Pick<LackingItem, 'item' | 'lacking'>>(
      tx,
      `select item, wanted - promised as lacking from need_items
         where need_id = $1 and promised < wanted order by item for no key update`,
      [match.needId],
    );
    const promised = promisedOf(await this.left(tx, match.offerId), lacking);
    if (promised.length === 0) return false;
    await execute(
      tx,
      `with promise as (select * from jsonb_to_recordset($3::jsonb) as p (item text, quantity int)),
         changed as (update need_items n set promised = n.promised + p.quantity from promise p
           where n.need_id = $2 and n.item = p.item and n.promised + p.quantity <= n.wanted returning n.item)
       insert into match_items (match_id, need_id, item, quantity)
         select $1, $2, p.item, p.quantity from promise p join changed using (item)`,
      [match.id, match.needId, JSON.stringify(promised)],
    );
    return true;
  }

  /** What the match promised is taken up. False when it promised nothing. */
  async confirm(tx: Transaction, match: Match): Promise<boolean> {
    const confirmed = await execute(
      tx,
      `with taken as (update match_items set confirmed = true where match_id = $1 and not confirmed returning *)
       update need_items n set confirmed = n.confirmed + t.quantity from taken t
         where n.need_id = t.need_id and n.item = t.item`,
      [match.id],
    );
    return confirmed > 0;
  }

  /** Items of which something was not taken up yet. */
  async open(tx: Transaction, needId: string): Promise<number> {
    const [row] = await query<{ open: number }>(
      tx,
      'select count(*)::int as open from need_items where need_id = $1 and confirmed < wanted',
      [needId],
    );
    return row?.open ?? 0;
  }

  private left(tx: Transaction, offerId: string): Promise<readonly ItemQuantity[]> {
    return query<ItemQuantity>(
      tx,
      `select g.item, g.quantity - coalesce(sum(p.quantity), 0)::int as quantity
         from offers o cross join jsonb_to_recordset(o.items) as g (item text, quantity int)
           left join matches m on m.offer_id = o.id left join match_items p on p.match_id = m.id and p.item = g.item
         where o.id = $1 group by g.item, g.quantity`,
      [offerId],
    );
  }
}
