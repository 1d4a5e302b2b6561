import { fairnessDays } from '@app/domain/fairness';

/** What a correction counts for at most: as far as the engine raises usually, and twice that for a group in breach. */
const mostDeficit = { usual: 0.2, breach: 0.4 } as const;

/** One row a need, with what the engine may know of it. $1 is now; `chosen` restricts the needs. */
export const needProfileSql = (chosen: string): string => `
  select n.id as "needId", n.version as "needVersion", n.published_at as "publishedAt", n.association_id as "associationId", n.kind, n.state, n.moderation,
    n.listing, n.territory, n.time_zone as "timeZone", n.tier, n.minimum_age as "minimumAge",
    n.minors_present as "minorsPresent", n.one_to_one as "oneToOne", n.setting, n.access_offered as "accessOffered", n.safety_wish as "safetyWish",
    n.person_gender as "personGender", n.languages, n.helpful_languages as "helpfulLanguages", n.french_level as "frenchLevel", n.literacy,
    n.required_skills as "requiredSkills", n.useful_skills as "usefulSkills", n.flexible,
    n.minimum_sessions as "minimumSessions", n.remote, n.lon, n.lat, n.place_count as "placeCount", n.crisis,
    a.verification, a.vouched_by as "vouchedBy",
    coalesce(g.authorisations, '[]') as authorisations, coalesce(s.sessions, '[]') as sessions,
    coalesce(i.held, p.held, 0) as "placesHeld", coalesce(i.confirmed, p.confirmed, 0) as "placesConfirmed",
    coalesce(e.deficit, 0) as "equityDeficit", coalesce(i.items, '[]') as items, n.vehicle, n.premises, n.stay,
    case when n.stay is null then 0 else (
      select count(*)::int from men_only_home_approvals h
        where h.need_id = n.id and h.need_version = n.version) end as "menOnlyHomeApprovals", n.everyday_occasion as "everydayOccasion"
  from needs n
  join associations a on a.id = n.association_id
  left join lateral (
    select jsonb_agg(jsonb_build_object('scope', scope, 'validFrom', valid_from, 'validUntil', valid_until)) as authorisations
    from association_authorisations where association_id = a.id
  ) g on true
  left join lateral (
    select jsonb_agg(jsonb_build_array(starts_at, ends_at) order by starts_at) as sessions
    from sessions where need_id = n.id and state = 'planned' and ends_at > $1
  ) s on true
  left join lateral (
    select count(*) filter (where match_id is not null)::int as held, count(*) filter (where confirmed)::int as confirmed
    from places where need_id = n.id
  ) p on true
  left join lateral (
    select count(*) filter (where promised = wanted)::int as held, count(*) filter (where confirmed = wanted)::int as confirmed,
      jsonb_agg(jsonb_build_object('item', item, 'lacking', wanted - promised, 'unconfirmed', wanted - confirmed)
        order by ordinal) as items
    from need_items where need_id = n.id having count(*) > 0
  ) i on true
  left join lateral (
    select max(least(d.deficit, case when d.breached_until > $1 then ${mostDeficit.breach} else ${mostDeficit.usual} end)) as deficit
    from (
      values ('district', n.district), ('kind', n.kind), ('tier', n.tier::text), ('association', n.association_id::text)
      union all select 'language', language ->> 'code' from jsonb_array_elements(n.languages) as language
      union all select 'language', 'none' where not exists (
        select from jsonb_array_elements(n.languages) as language where language ->> 'code' <> 'fra')
    ) as of (dimension, subject)
    join fairness_deficits d on d.territory = n.territory and d.dimension = of.dimension and d.subject = of.subject
    where d.audited_at > $1::timestamptz - interval '${fairnessDays.holds} days'
  ) e on true
  where ${chosen}`;
