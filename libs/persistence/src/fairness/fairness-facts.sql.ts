/** $1 the territory, $2 and $3 between which instants the needs were published. A need that was withdrawn counts as it fared. */
export const needOutcomesSql = `
  select n.association_id as "associationId", n.district, n.kind, n.tier, n.place_count as places,
    array(select language ->> 'code' from jsonb_array_elements(n.languages) as language
      where language ->> 'code' <> 'fra') as languages,
    (select count(*)::int from invitations i join matches m on m.id = i.match_id where m.need_id = n.id) as asked,
    (select extract(epoch from min(m.accepted_at) - n.published_at)::float8 / 3600 from matches m
      where m.need_id = n.id) as "hoursToFirstYes"
  from needs n
  where n.territory = $1 and n.listing = 'matched' and n.moderation = 'approved'
    and n.published_at > $2 and n.published_at <= $3
  order by n.published_at, n.id`;

/** $1 the territory, $2 now, $3 and $4 since when a proposal, and a question about other kinds, counts, $5 the scarce kinds. */
export const volunteerOutcomesSql = `
  select extract(epoch from $2::timestamptz - v.since)::float8 / 86400 as "tenureDays", v."maxTravelKm", v."weeklyMinutes",
    v.bilingual,
    exists (select from invitations i where i.volunteer_id = v.id and i.created_at > $3)
      or exists (select from need_candidates c where c.volunteer_id = v.id) as relevant,
    case when v.others then exists (
      select from invitations i join matches m on m.id = i.match_id join needs n on n.id = m.need_id
        where i.volunteer_id = v.id and i.created_at > $4 and n.kind <> all($5)
    ) end as "askedOtherKinds"
  from (
    select o.volunteer_id as id, min(o.published_at) as since, max(o.max_travel_km) as "maxTravelKm",
      max((select coalesce(sum((week ->> 'toMinute')::int - (week ->> 'fromMinute')::int), 0)
        from jsonb_array_elements(o.availability -> 'weekly') as week))::int as "weeklyMinutes",
      bool_or(exists (select from jsonb_array_elements(o.languages) as spoken
        where spoken ->> 'code' <> 'fra' and spoken ->> 'level' in ('B2', 'C1', 'C2', 'native'))) as bilingual,
      bool_or(exists (select from unnest(o.kinds) as ticked (kind) where ticked.kind <> all($5))) as others
    from offers o where o.territory = $1 and o.state = 'published' group by o.volunteer_id
  ) v
  order by v.id`;
