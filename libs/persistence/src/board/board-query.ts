import { Injectable } from '@nestjs/common';
import type { CefrLevel, KindCode, LanguageCode } from '@app/contracts';
import { invalid } from '@app/domain/errors';
import type { Transaction } from '@app/domain/events';
import type { WantedItem } from '@app/domain/goods';
import type { Listing } from '@app/domain/needs';
import type { Premises } from '@app/domain/premises';
import { listedKinds } from '@app/domain/safeguarding';
import type { Schedule } from '@app/domain/time';
import { Clock } from '@app/domain/time';
import type { VehicleRoom } from '@app/domain/vehicles';
import { lackingItems } from '../needs/lacking-items.sql.js';
import { query } from '../unit-of-work/index.js';

/** What a visitor looks for; a language is one that the volunteer must speak or that helps. */
export interface BoardFilters {
  readonly territory: string;
  readonly kind?: KindCode | undefined;
  readonly district?: string | undefined;
  readonly language?: LanguageCode | undefined;
}

/** Which part of the list: at most `limit` needs after the last one of the page before. */
export interface BoardCut {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** A need as the public sees it: the site is its arrondissement, nothing tells who is helped. */
export interface BoardEntry {
  readonly id: string;
  readonly kind: KindCode;
  readonly title: string;
  readonly description: string;
  readonly association: string;
  readonly listing: Listing;
  /** Where to apply for a need that is only listed. */
  readonly applicationUrl: string | null;
  readonly remote: boolean;
  readonly district: string | null;
  readonly timeZone: string;
  readonly flexible: boolean;
  readonly schedule: Schedule;
  readonly firstSessionAt: Date | null;
  readonly lastSessionAt: Date | null;
  readonly languages: readonly LanguageCode[];
  readonly helpfulLanguages: readonly LanguageCode[];
  readonly frenchLevel: CefrLevel | null;
  readonly literacy: boolean;
  readonly minimumAge: 16 | 18 | null;
  readonly placesOpen: number;
  /** Of goods, what nobody has promised yet. */
  readonly items: readonly WantedItem[];
  /** The room that a trip takes in a vehicle. */
  readonly vehicle: VehicleRoom | null;
  /** What is asked of a room lent. */
  readonly premises: Premises | null;
  readonly publishedAt: Date;
}

export interface BoardPage {
  readonly entries: readonly BoardEntry[];
  /** The `after` of the next page; null on the last. */
  readonly next: string | null;
}

/** What stands for needs that are never listed. `needs` is null for fewer than five. */
export interface GeneralCall {
  readonly kind: KindCode | null;
  readonly needs: number | null;
}

const fewest = 5;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Published, read by a coordinator, out of its edit hold, with a place open and a date ahead. $1 territory, or null for all; $2 now. */
const open = `
  from needs n
  join associations a on a.id = n.association_id and a.verification <> 'suspended'
  join lateral (
    select (select count(*)::int from need_items i where i.need_id = n.id and i.promised < i.wanted) +
      count(distinct p.ordinal)::int as open from places p where p.need_id = n.id and p.match_id is null
      and not exists (select 1 from places given where given.need_id = n.id and given.ordinal = p.ordinal and given.confirmed)
  ) place on place.open > 0
  where ($1::text is null or n.territory = $1) and n.state = 'published' and n.moderation = 'approved'
    and (n.hold_until is null or n.hold_until <= $2) and (n.last_session_at is null or n.last_session_at > $2)`;

/** `boardShows` of the domain in SQL; a spec compares the two for every kind. $3 kinds that may be listed. */
const listed = `(n.kind is not null and n.kind = any($3::text[]) and n.minors_present = 'no' and not n.one_to_one)`;

const entry = `
  n.id, n.kind, n.title, n.description, a.name as association, n.listing, n.application_url as "applicationUrl",
  n.remote, n.district, n.time_zone as "timeZone", n.flexible, n.schedule,
  n.first_session_at as "firstSessionAt", n.last_session_at as "lastSessionAt",
  array(select l ->> 'code' from jsonb_array_elements(n.languages) l) as languages,
  n.helpful_languages as "helpfulLanguages", n.french_level as "frenchLevel", n.literacy,
  n.minimum_age as "minimumAge", place.open as "placesOpen", ${lackingItems} as items, n.vehicle, n.premises, n.published_at as "publishedAt"`;

/** The public board: needs by the newest, and general calls for those that are never listed. */
@Injectable()
export class BoardQuery {
  constructor(private readonly clock: Clock) {}

  /** @throws `cursor-invalid` */
  async page(tx: Transaction, filters: BoardFilters, { limit, after }: BoardCut): Promise<BoardPage> {
    if (after !== undefined && !uuid.test(after)) throw invalid('cursor-invalid', '/after');
    const found = await query<BoardEntry>(
      tx,
      `select ${entry} ${open} and ${listed}
         and ($4::text is null or n.kind = $4) and ($5::text is null or n.district = $5)
         and ($6::text is null or n.languages @> jsonb_build_array(jsonb_build_object('code', $6::text))
           or $6 = any(n.helpful_languages))
         and ($7::uuid is null or n.id < $7)
       order by n.id desc limit $8`,
      [
        ...this.common(filters),
        filters.kind ?? null,
        filters.district ?? null,
        filters.language ?? null,
        after ?? null,
        limit + 1,
      ],
    );
    const entries = found.slice(0, limit);
    return { entries, next: found.length > limit ? (entries.at(-1)?.id ?? null) : null };
  }

  /** Those of these needs that the board shows, in no order. */
  listedAmong(tx: Transaction, needIds: readonly string[]): Promise<readonly BoardEntry[]> {
    return query<BoardEntry>(tx, `select ${entry} ${open} and ${listed} and n.id = any($4::uuid[])`, [
      null,
      this.clock.now(),
      listedKinds,
      needIds,
    ]);
  }

  /** By kind alone: together with a language or an arrondissement a count could point at one person. */
  async generalCalls(tx: Transaction, filters: BoardFilters): Promise<readonly GeneralCall[]> {
    const calls = await query<{ kind: KindCode | null; needs: number }>(
      tx,
      `select n.kind, count(*)::int as needs ${open} and not ${listed} and ($4::text is null or n.kind = $4)
       group by n.kind order by n.kind nulls last`,
      [...this.common(filters), filters.kind ?? null],
    );
    return calls.map(({ kind, needs }) => ({ kind, needs: needs < fewest ? null : needs }));
  }

  private common({ territory }: BoardFilters): readonly unknown[] {
    return [territory, this.clock.now(), listedKinds];
  }
}
