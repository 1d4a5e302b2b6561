import { Injectable } from '@nestjs/common';
import type { ItemCode } from '@app/contracts';
import { notFound } from '@app/domain/errors';
import type { Transaction } from '@app/domain/events';
import type { WantedItem } from '@app/domain/goods';
import { closesByItem } from '@app/domain/goods';
import type { Need, NeedSession, NeedSite, Stretch } from '@app/domain/needs';
import { NeedRepository } from '@app/domain/needs';
import { execute, query } from '../unit-of-work/index.js';
import type { NeedRow } from './need.row.js';
import { needOf, needRow } from './need.row.js';
import { putItems } from './sql-need-items.js';
import { addPlaces, heldPlaces, placeCount, removePlaces } from './sql-need-places.js';
import { dropSessions, putSessions, sessionsOf } from './sql-need-sessions.js';

type StoredNeed = NeedRow & { readonly site: NeedSite | null };

const select = `
  select n.*, (select jsonb_build_object('label', s.label, 'street', s.street, 'postalCode', s.postal_code,
      'city', s.city, 'accessNote', s.access_note, 'contactNote', s.contact_note)
    from need_sites s where s.need_id = n.id) as site
  from needs n`;

/** Needs in SQL. The row goes through JSON both ways, so that one list of columns says everything. */
@Injectable()
export class SqlNeedRepository extends NeedRepository {
  find(tx: Transaction, id: string): Promise<Need | undefined> {
    return this.first(tx, `${select} where n.id = $1`, [id]);
  }

  async lock(tx: Transaction, id: string): Promise<Need> {
    const need = await this.first(tx, `${select} where n.id = $1 for no key update of n`, [id]);
    if (!need) throw notFound('need-not-found');
    return need;
  }

  lockBySource(tx: Transaction, source: string, clientId: string): Promise<Need | undefined> {
    const where = 'where n.source = $1 and n.source_client_id = $2 for no key update of n';
    return this.first(tx, `${select} ${where}`, [source, clientId]);
  }

  async openOfSource(tx: Transaction, source: string): Promise<ReadonlyMap<string, string>> {
    const rows = await query<{ clientId: string; id: string }>(
      tx,
      `select source_client_id as "clientId", id from needs
         where source = $1 and source_client_id is not null and state = 'published' order by id`,
      [source],
    );
    return new Map(rows.map(({ clientId, id }) => [clientId, id]));
  }

  async openOfAssociation(tx: Transaction, associationId: string): Promise<readonly string[]> {
    const sql = `select id from needs where association_id = $1 and state = 'published' order by id`;
    return (await query<{ id: string }>(tx, sql, [associationId])).map(({ id }) => id);
  }

  async insert(
    tx: Transaction,
    need: Need,
    sessions: readonly NeedSession[],
    options: number,
  ): Promise<void> {
    const row = needRow(need);
    const columns = Object.keys(row).join(', ');
    await execute(
      tx,
      `insert into needs (${columns}) select ${columns} from jsonb_populate_record(null::needs, $1::jsonb)`,
      [JSON.stringify(row)],
    );
    await this.putSite(tx, need);
    await putSessions(tx, need.id, sessions);
    if (closesByItem(need.kind)) await putItems(tx, need.id, need.items);
    else await addPlaces(tx, need.id, need.placeCount, options);
  }

  async update(tx: Transaction, need: Need): Promise<void> {
    const { id, ...row } = needRow(need);
    const columns = Object.keys(row).join(', ');
    await execute(
      tx,
      `update needs set (${columns}) = (select ${columns} from jsonb_populate_record(null::needs, $2::jsonb)) where id = $1`,
      [id, JSON.stringify(row)],
    );
    await this.putSite(tx, need);
  }

  async clearUnmet(tx: Transaction, needId: string): Promise<void> {
    const sql = 'update needs set unmet_at = null where id = $1 and unmet_at is not null';
    await execute(tx, sql, [needId]);
  }

  sessionsOf(tx: Transaction, needId: string): Promise<readonly NeedSession[]> {
    return sessionsOf(tx, needId);
  }

  async replaceSessions(
    tx: Transaction,
    needId: string,
    from: Date,
    sessions: readonly NeedSession[],
  ): Promise<void> {
    await dropSessions(tx, needId, from, sessions);
    await putSessions(tx, needId, sessions);
  }

  async cancelSession(tx: Transaction, sessionId: string): Promise<void> {
    await execute(tx, `update sessions set state = 'cancelled' where id = $1`, [sessionId]);
  }

  async setPlaces(tx: Transaction, needId: string, count: number, options: number): Promise<boolean> {
    const now = await placeCount(tx, needId);
    if (count < now) return removePlaces(tx, needId, now - count);
    await addPlaces(tx, needId, count - now, options);
    return true;
  }

  setItems(tx: Transaction, needId: string, items: readonly WantedItem[]): Promise<ItemCode | undefined> {
    return putItems(tx, needId, items);
  }

  heldPlaces(tx: Transaction, needId: string): Promise<number> {
    return heldPlaces(tx, needId);
  }

  async approvedCount(tx: Transaction, associationId: string): Promise<number> {
    const sql = `select count(*)::int as needs from needs
      where association_id = $1 and moderation = 'approved' and source_client_id is null`;
    return (await query<{ needs: number }>(tx, sql, [associationId]))[0]?.needs ?? 0;
  }

  async pendingCount(tx: Transaction, associationId: string, { from, until }: Stretch): Promise<number> {
    const sql = `select count(*)::int as needs from needs where association_id = $1 and moderation = 'pending'
      and state = 'published' and published_at >= $2 and published_at < $3`;
    return (await query<{ needs: number }>(tx, sql, [associationId, from, until]))[0]?.needs ?? 0;
  }

  private async first(
    tx: Transaction,
    sql: string,
    parameters: readonly unknown[],
  ): Promise<Need | undefined> {
    const [row] = await query<StoredNeed>(tx, sql, parameters);
    return row && needOf(row);
  }

  private async putSite(tx: Transaction, { id, site }: Need): Promise<void> {
    if (!site) {
      await execute(tx, 'delete from need_sites where need_id = $1', [id]);
      return;
    }
    await execute(
      tx,
      `insert into need_sites (need_id, label, street, postal_code, city, access_note, contact_note)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (need_id) do update set label = excluded.label, street = excluded.street,
         postal_code = excluded.postal_code, city = excluded.city, access_note = excluded.access_note,
         contact_note = excluded.contact_note`,
      [id, site.label, site.street, site.postalCode, site.city, site.accessNote, site.contactNote],
    );
  }
}
