import { Injectable } from '@nestjs/common';
import { notFound } from '@app/domain/errors';
import type { Transaction } from '@app/domain/events';
import type { NeedProfile, OfferProfile, ProfileChanges } from '@app/domain/profiles';
import { Profiles } from '@app/domain/profiles';
import { Territories, territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { copyRows, literal } from '../binary-copy/index.js';
import { execute, query } from '../unit-of-work/index.js';
import type { NeedProfileRow } from './need-profile.row.js';
import { needProfileOf } from './need-profile.row.js';
import { needProfileSql } from './need-profile.sql.js';
import type { OfferProfileRow } from './offer-profile.row.js';
import { offerProfileOf } from './offer-profile.row.js';
import { offerProfileSql } from './offer-profile.sql.js';

const dayMs = 86_400_000;
/** Touches are kept for a day: a mark that is older than half of that begins again from everything. */
const markKeptMs = dayMs / 2;
const widestWindowDays = 31;

/** Profiles in SQL: one statement for one row or for a hundred thousand. */
@Injectable()
export class SqlProfiles extends Profiles {
  constructor(
    private readonly clock: Clock,
    private readonly territories: Territories,
  ) {
    super();
  }

  async ofOffer(tx: Transaction, offerId: string): Promise<OfferProfile | undefined> {
    const [profile] = await this.offers(tx, 'o.id = $3', [offerId]);
    return profile;
  }

  async ofNeed(tx: Transaction, needId: string): Promise<NeedProfile | undefined> {
    const [profile] = await this.needs(tx, `n.id = $2 and n.kind is not null and n.tier is not null`, [
      needId,
    ]);
    return profile;
  }

  async offersSince(tx: Transaction, mark: string | undefined): Promise<ProfileChanges<OfferProfile>> {
    const next = await this.mark(tx);
    const since = this.stillKept(mark);
    if (since === undefined)
      return {
        complete: true,
        changed: await this.everyOffer(tx),
        goneIds: [],
        mark: next,
      };
    // As an array it is read first: joined, the planner may look up every volunteer before it drops the untouched ones.
    const touched = `o.volunteer_id = any(array(select volunteer_id from volunteer_touches where xid >= $3::xid8))`;
    const offers = await this.offers(tx, touched, [since]);
    return {
      complete: false,
      changed: offers.filter(({ active }) => active),
      goneIds: [
        ...offers.filter(({ active }) => !active).map(({ offerId }) => offerId),
        ...(await this.deletedOffers(tx, since)),
      ],
      mark: next,
    };
  }

  async needsSince(tx: Transaction, mark: string | undefined): Promise<ProfileChanges<NeedProfile>> {
    const next = await this.mark(tx);
    const since = this.stillKept(mark);
    const open = `n.listing = 'matched' and n.state = 'published' and n.moderation <> 'refused'`;
    if (since === undefined)
      return { complete: true, changed: await this.needs(tx, open), goneIds: [], mark: next };
    const touched = await this.touchedNeeds(tx, since);
    const changed = await this.needs(tx, `${open} and n.id = any($2::uuid[])`, [touched]);
    const held = new Set(changed.map(({ needId }) => needId));
    return { complete: false, changed, goneIds: touched.filter((id) => !held.has(id)), mark: next };
  }

  hostsOf(tx: Transaction, territory: string): Promise<readonly OfferProfile[]> {
    const chosen = `o.territory = $3 and o.state = 'published' and o.home is not null`;
    return this.offers(tx, chosen, [territory]);
  }

  async forgetOldTouches(tx: Transaction): Promise<void> {
    const before = new Date(this.clock.now().getTime() - dayMs);
    await execute(tx, 'delete from volunteer_touches where touched_at < $1', [before]);
    await execute(tx, 'delete from need_touches where touched_at < $1', [before]);
  }

  /** The one reading of a hundred thousand rows: by binary COPY, each made a profile as it comes. */
  private async everyOffer(tx: Transaction): Promise<OfferProfile[]> {
    const { now, windowStart } = this.window();
    const zones = new Map<string, string>();
    for (const { code } of territories) zones.set(code, (await this.territories.of(tx, code)).timeZone);
    const sql = offerProfileSql(`o.state = 'published'`, {
      now: literal(now),
      windowStart: literal(windowStart),
    });
    const profiles: OfferProfile[] = [];
    await copyRows(tx, sql, (copied) => {
      const row = copied as OfferProfileRow;
      const zone = zones.get(row.territory);
      if (zone === undefined) throw notFound('territory-unknown');
      profiles.push(offerProfileOf(row, now, zone));
    });
    return profiles;
  }

  private window(): { readonly now: Date; readonly windowStart: Date } {
    const now = this.clock.now();
    return { now, windowStart: new Date(now.getTime() - widestWindowDays * dayMs) };
  }

  private async offers(
    tx: Transaction,
    chosen: string,
    parameters: readonly unknown[] = [],
  ): Promise<OfferProfile[]> {
    const { now, windowStart } = this.window();
    const rows = await query<OfferProfileRow>(tx, offerProfileSql(chosen), [now, windowStart, ...parameters]);
    const zones = new Map<string, string>();
    for (const { territory } of rows)
      if (!zones.has(territory)) zones.set(territory, (await this.territories.of(tx, territory)).timeZone);
    return rows.map((row) => offerProfileOf(row, now, zones.get(row.territory)!));
  }

  private async needs(
    tx: Transaction,
    chosen: string,
    parameters: readonly unknown[] = [],
  ): Promise<NeedProfile[]> {
    const now = this.clock.now();
    const rows = await query<NeedProfileRow>(tx, needProfileSql(chosen), [now, ...parameters]);
    const profiles: NeedProfile[] = [];
    for (const row of rows)
      profiles.push(needProfileOf(row, await this.territories.of(tx, row.territory), now));
    return profiles;
  }

  private async deletedOffers(tx: Transaction, since: string): Promise<readonly string[]> {
    const rows = await query<{ id: string }>(
      tx,
      'select deleted_offer_id as id from volunteer_touches where xid >= $1::xid8 and deleted_offer_id is not null',
      [since],
    );
    return rows.map(({ id }) => id);
  }

  private async touchedNeeds(tx: Transaction, since: string): Promise<readonly string[]> {
    const sql = 'select distinct need_id as id from need_touches where xid >= $1::xid8';
    return (await query<{ id: string }>(tx, sql, [since])).map(({ id }) => id);
  }

  /** Everything from the oldest transaction that this snapshot cannot see, with the time at which it was taken. */
  private async mark(tx: Transaction): Promise<string> {
    const [row] = await query<{ xmin: string }>(
      tx,
      'select pg_snapshot_xmin(pg_current_snapshot())::text as xmin',
    );
    return `${row!.xmin}@${this.clock.now().getTime()}`;
  }

  private stillKept(mark: string | undefined): string | undefined {
    const [xmin, takenAt] = mark?.split('@') ?? [];
    return takenAt !== undefined && this.clock.now().getTime() - Number(takenAt) < markKeptMs
      ? xmin
      : undefined;
  }
}
