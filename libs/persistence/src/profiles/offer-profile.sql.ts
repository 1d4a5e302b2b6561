/**
 * One row an offer, with all that the engine may know of its volunteer. `now`, and the start of the window of
 * solicitations, are $1 and $2 unless they are written out; `chosen` restricts the offers.
 */
export const offerProfileSql = (
  chosen: string,
  { now, windowStart } = { now: '$1', windowStart: '$2' },
): string => `
  select o.id as "offerId", o.volunteer_id as "volunteerId", o.version as "offerVersion",
    o.state = 'published' and a.status = 'active' as active, o.consent_manner <> 'pending' as consented,
    coalesce(o.published_at, o.created_at) as "publishedAt", o.kinds, o.anything_useful as "anythingUseful",
    o.languages, o.skills, o.availability, o.remote, o.lon, o.lat, o.max_travel_km as "maxTravelKm",
    o.weekly_minutes as "weeklyMinutes", coalesce(g.items, '[]') as items, o.vehicle, o.premises, o.home,
    case when o.home is not null then (
      select d.need_id from hosting_dossiers d
        where d.volunteer_id = v.id and d.closed_at is null and d.expires_at > ${now}) end as "dossierNeedId", v.territory, v.born_on::text as "bornOn", vs.gender, vs.wish, coalesce(vs.access_needs, '{}') as "accessNeeds",
    v.identity_declared_at as "identityDeclaredAt", v.charter_accepted_at as "charterAcceptedAt",
    v.confidentiality_accepted_at as "confidentialityAcceptedAt", v.on_call as "onCall",
    v.max_concurrent as "maxConcurrent", v.paused_until as "pausedUntil", v.muted_kinds as "mutedKinds",
    case when c.email_disabled_at is null then c.email_verified_at end as "addressVerifiedAt",
    a.invitations_muted_at is not null as muted,
    coalesce(p.proofs, '[]') as proofs, coalesce(b.booked, '[]') as booked, coalesce(m.concurrent, 0) as concurrent,
    coalesce(m.earlier, '[]') as earlier, coalesce(m.well, '{}') as "wentWellWith",
    coalesce(m.unsuited, '{}') as "didNotSuitWith", coalesce(x.blocked, '{}') as "blockedAssociationIds",
    coalesce(i.asked, '[]') as asked, i.last_unanswered as "lastUnansweredAt", coalesce(i.ignored, 0) as "ignoredInRow",
    coalesce(i.asks, 0) as asks, coalesce(i.accepts, 0) as accepts, coalesce(i.open, false) as "invitationOpen"
  from offers o
  join volunteers v on v.id = o.volunteer_id
  join accounts a on a.id = v.account_id
  left join account_contacts c on c.account_id = v.account_id
  left join volunteer_safety vs on vs.volunteer_id = v.id
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', id, 'volunteerId', volunteer_id, 'kind', kind, 'associationId', association_id,
      'skill', skill, 'seenOn', seen_on, 'validUntil', valid_until)) as proofs
    from proofs where volunteer_id = v.id and revoked_at is null
  ) p on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('needId', bm.need_id, 'from', lower(bk.during), 'to', upper(bk.during))) as booked
    from bookings bk join matches bm on bm.id = bk.match_id
    where bk.volunteer_id = v.id and not bk.released and upper(bk.during) > ${now}
  ) b on true
  left join lateral (
    select count(*) filter (where mm.state in ('accepted', 'awaiting-approval', 'confirmed', 'in-progress'))::int as concurrent,
      jsonb_agg(jsonb_build_object('needId', mm.need_id, 'state', mm.state, 'round', mm.round, 'needVersion', mm.need_version,
        'since', mm.state_since)) as earlier,
      array_agg(distinct mn.association_id) filter (where mm.state = 'completed') as well,
      array_agg(distinct mn.association_id) filter (where mm.state = 'ended-early' and mm.reason = 'did-not-suit') as unsuited
    from matches mm join needs mn on mn.id = mm.need_id where mm.volunteer_id = v.id
  ) m on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('item', i.item, 'quantity', i.quantity - (
      select coalesce(sum(mi.quantity), 0) from matches mg join match_items mi on mi.match_id = mg.id
        where mg.offer_id = o.id and mi.item = i.item))) as items
    from jsonb_to_recordset(o.items) as i (item text, quantity int) where o.items <> '[]'
  ) g on true
  left join lateral (select array_agg(association_id) as blocked from blocks where volunteer_id = v.id) x on true
  left join lateral (
    select jsonb_agg(ii.created_at) filter (
        where ii.created_at > ${windowStart} and (ii.sent_at is not null or ii.closed_at is null)) as asked,
      max(ii.sent_at) filter (where ii.answer is null) as last_unanswered,
      count(*) filter (where im.state = 'expired' and ii.answer is null and ii.sent_at > s.seen)::int as ignored,
      count(ii.sent_at)::int as asks, count(*) filter (where ii.answer = 'yes')::int as accepts, bool_or(ii.closed_at is null) as open
    from invitations ii
    join matches im on im.id = ii.match_id
    cross join lateral (
      select greatest(
        coalesce((select max(answered_at) from invitations where volunteer_id = v.id), '-infinity'),
        coalesce((select max(last_seen_at) from login_sessions where account_id = v.account_id), '-infinity')) as seen
    ) s
    where ii.volunteer_id = v.id
  ) i on true
  where ${chosen}`;
