import { Injectable } from '@nestjs/common';
import type { ItemCode } from '@app/contracts';
import type { PersonActor } from '@app/domain/accounts';
import { Roles } from '@app/domain/accounts';
import { mayActFor } from '@app/domain/associations';
import { notFound } from '@app/domain/errors';
import { UnitOfWork } from '@app/domain/events';
import type { Need, NeedState } from '@app/domain/needs';
import { query } from '../unit-of-work/index.js';
import type { Cut } from './cut.js';
import { jsonInstant } from './json-instant.js';

/** One dated occurrence of a need. */
export interface NeedSessionView {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: 'planned' | 'cancelled';
}

/** How far a need has come: people asked and not answered yet, and what became of their yes. */
export interface NeedProgress {
  readonly asked: number;
  readonly accepted: number;
  readonly waiting: number;
  readonly confirmed: number;
}

/** How many of an item are promised, and how many of those were taken up. */
export interface ItemProgress {
  readonly item: ItemCode;
  readonly promised: number;
  readonly confirmed: number;
}

/** A line of an association's list. */
export interface NeedSummary
  extends
    Pick<
      Need,
      | 'id'
      | 'version'
      | 'state'
      | 'moderation'
      | 'listing'
      | 'kind'
      | 'title'
      | 'district'
      | 'remote'
      | 'flexible'
      | 'timeZone'
      | 'firstSessionAt'
      | 'lastSessionAt'
      | 'placeCount'
      | 'unmetAt'
      | 'holdUntil'
      | 'publishedAt'
    >,
    NeedProgress {}

/** A need as those who decide about it see it, with its site. */
export interface NeedView
  extends Omit<Need, 'point' | 'source' | 'publishedBy' | 'menOnlyHomeAskedBy'>, NeedProgress {
  readonly association: string;
  readonly applicationUrl: string | null;
  readonly sessions: readonly NeedSessionView[];
  /** Of goods, how far each item has come. */
  readonly itemProgress: readonly ItemProgress[];
}

/** The columns of a summary, of `needTables`. */
export const needSummary = `
  n.id, n.version, n.state, n.moderation, n.listing, n.kind, n.title, n.district, n.remote, n.flexible,
  n.time_zone as "timeZone", n.first_session_at as "firstSessionAt", n.last_session_at as "lastSessionAt",
  n.place_count as "placeCount", n.unmet_at as "unmetAt", n.hold_until as "holdUntil",
  n.published_at as "publishedAt", m.asked, m.accepted, m.waiting, m.confirmed`;

const whole = `${needSummary},
  n.association_id as "associationId", a.name as association, n.moderation_reason as "moderationReason",
  n.listing_reason as "listingReason", n.tier, n.minimum_age as "minimumAge", n.description, n.territory,
  n.schedule, n.minimum_sessions as "minimumSessionsPerWeek", n.languages,
  n.helpful_languages as "helpfulLanguages", n.french_level as "frenchLevel", n.literacy,
  n.required_skills as "requiredSkills", n.useful_skills as "usefulSkills",
  n.duration_minutes as "durationMinutes", n.items, n.everyday_occasion as "everydayOccasion", n.audience, n.vehicle, n.premises, n.stay, n.minors_present as "minorsPresent", n.setting,
  n.access_offered as "accessOffered",
  n.one_to_one as "oneToOne", n.handles_papers as "handlesPapers", n.named_adult as "namedAdult",
  n.safety_wish as "safetyWish", n.person_gender as "personGender", n.crisis,
  n.application_url as "applicationUrl", n.case_reference as "caseReference", n.close_reason as "closeReason",
  n.confirmed_at as "confirmedAt", n.created_at as "createdAt", n.updated_at as "updatedAt",
  (select jsonb_build_object('label', s.label, 'street', s.street, 'postalCode', s.postal_code, 'city', s.city,
      'accessNote', s.access_note, 'contactNote', s.contact_note) from need_sites s where s.need_id = n.id) as site,
  (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'startsAt', ${jsonInstant('s.starts_at')},
      'endsAt', ${jsonInstant('s.ends_at')}, 'state', s.state) order by s.starts_at), '[]')
     from sessions s where s.need_id = n.id) as sessions,
  (select coalesce(jsonb_agg(jsonb_build_object('item', i.item, 'promised', i.promised, 'confirmed', i.confirmed)
      order by i.ordinal), '[]') from need_items i where i.need_id = n.id) as "itemProgress"`;

/** Needs with their associations and how far they have come. */
export const needTables = `
  from needs n join associations a on a.id = n.association_id
  join lateral (
    select count(*) filter (where state = 'invited')::int as asked,
      count(*) filter (where state in ('accepted', 'awaiting-approval'))::int as accepted,
      count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state in ('confirmed', 'in-progress'))::int as confirmed
    from matches where need_id = n.id
  ) m on true`;

/** Needs for their association and the coordinators of their territory; for anybody else there are none. */
@Injectable()
export class NeedViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roles: Roles,
  ) {}

  /** @throws need-not-found, also for a stranger */
  one(reader: PersonActor, needId: string): Promise<NeedView> {
    return this.work.run(reader, async (tx) => {
      const [need] = await query<NeedView>(tx, `select ${whole} ${needTables} where n.id = $1`, [needId]);
      const stands =
        need &&
        (await mayActFor(tx, this.roles, reader, { id: need.associationId, territory: need.territory }));
      if (!stands) throw notFound('need-not-found');
      return need;
    });
  }

  /** The newest first. @throws association-not-found, also for a stranger */
  ofAssociation(
    reader: PersonActor,
    { associationId, state }: { readonly associationId: string; readonly state?: NeedState | undefined },
    { limit, after }: Cut,
  ): Promise<readonly NeedSummary[]> {
    return this.work.run(reader, async (tx) => {
      const [association] = await query<{ id: string; territory: string }>(
        tx,
        'select id, territory from associations where id = $1',
        [associationId],
      );
      if (!association || !(await mayActFor(tx, this.roles, reader, association)))
        throw notFound('association-not-found');
      return query<NeedSummary>(
        tx,
        `select ${needSummary} ${needTables} where n.association_id = $1 and ($2::text is null or n.state = $2)
           and ($3::uuid is null or n.id < $3) order by n.id desc limit $4`,
        [associationId, state ?? null, after ?? null, limit + 1],
      );
    });
  }
}
