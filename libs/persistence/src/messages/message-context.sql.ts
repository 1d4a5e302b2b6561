import { lackingItems, promisedItems } from '../needs/lacking-items.sql.js';

/** $1 the account, $2 now. */
export const recipientSql = `
  select a.id as "accountId", a.locale, a.status, c.email, c.given_name as "givenName",
    c.email_verified_at as "emailVerifiedAt", c.email_disabled_at as "emailDisabledAt",
    a.invitations_muted_at as "invitationsMutedAt",
    v.id as "volunteerId", v.territory, v.on_call as "onCall", v.paused_until as "pausedUntil",
    v.muted_kinds as "mutedKinds",
    coalesce((select array_agg(m.sent_at) from messages m
      where m.account_id = a.id and m.kind = 'invitation' and m.sent_at > $2::timestamptz - interval '60 days'), '{}')
      as "solicitedAt",
    exists (select from offers o where o.volunteer_id = v.id and o.source in ('counter', 'phone') and o.state = 'published')
      as "offerEntered"
  from accounts a join account_contacts c on c.account_id = a.id left join volunteers v on v.account_id = a.id
  where a.id = $1`;

/** $1 the account, $2 an association or null, $3 a territory or null. */
export const holdsRoleSql = `
  select exists (select from roles r where r.account_id = $1 and r.revoked_at is null
    and (r.association_id = $2::uuid or (r.role = 'coordinator' and r.territory = $3::text))) as holds`;

const coming = `
  select count(*)::int as count, min(s.starts_at) as "startsAt", (array_agg(s.ends_at order by s.starts_at))[1] as "endsAt"
  from sessions s`;

/** $1 the need, $2 now. */
export const needSql = `
  select n.id, n.state, n.moderation, n.moderation_reason as "moderationReason", n.kind, n.remote, n.district, n.flexible,
    n.crisis, n.place_count as "placeCount", n.hold_until as "holdUntil", n.territory, n.association_id as "associationId",
    (select count(*)::int from places p where p.need_id = n.id and p.confirmed)
      + (select count(*)::int from need_items i where i.need_id = n.id and i.confirmed = i.wanted) as "placesConfirmed",
    ${lackingItems} as items,
    (select b.result->'best' from need_near_misses b where b.need_id = n.id) as "bestNearMiss",
    a.name as "associationName", a.verification = 'suspended' as "associationSuspended", coming.*
  from needs n join associations a on a.id = n.association_id
    cross join lateral (${coming} where s.need_id = n.id and s.state = 'planned' and s.starts_at > $2) as coming
  where n.id = $1`;

/** $1 the match, $2 now. What an ended match had booked still tells which sessions it was about. */
export const matchSql = `
  select m.id, m.state, m.reason, m.actor_kind as by, m.explanation, m.answer_due_at as "answerDueAt",
    (select c.due_at from clocks c where c.subject_id = m.id and c.kind = 'change-answer'
      and c.fired_at is null and c.cancelled_at is null) as "changeDueAt",
    (select c.due_at from clocks c where c.subject_id = m.id and c.kind = 'no-show-silence'
      and c.fired_at is null and c.cancelled_at is null) as "noShowDueAt",
    (select i.expires_at from invitations i where i.match_id = m.id order by i.created_at desc limit 1)
      as "invitationExpiresAt",
    (select coalesce(sum(extract(epoch from s.ends_at - s.starts_at)) / 60, 0)::int
       from bookings b join sessions s on s.id = b.session_id
       where b.match_id = m.id and s.state = 'planned' and s.ends_at <= $2 and not exists (
         select from attendances t where t.match_id = m.id and t.session_id = s.id and t.answer <> 'held'))
      as "minutesDone", ${promisedItems} as promised,
    coming.*, last.*
  from matches m
  left join lateral (
    select s.starts_at as "lastStartsAt", s.ends_at as "lastEndsAt" from bookings b join sessions s on s.id = b.session_id
    where b.match_id = m.id and s.state = 'planned' and s.starts_at <= $2 order by s.starts_at desc limit 1) as last on true
  cross join lateral (
    ${coming} join bookings b on b.session_id = s.id
    where b.match_id = m.id and s.starts_at > $2 and (not b.released or m.ended_at is not null)) as coming
  where m.id = $1`;

export const offerSql = `
  select o.state, o.kinds, o.close_reason as "stateReason", o.source, o.created_at as "createdAt", o.territory,
    coalesce(by.name, (select a.name from roles r join associations a on a.id = r.association_id
      where r.account_id = o.entered_by and r.revoked_at is null limit 1)) as "enteredByAssociation"
  from offers o left join associations by on by.id = o.listed_by
  where o.id = $1`;

export const sessionSql = `
  select s.starts_at as "startsAt", s.ends_at as "endsAt", s.state = 'cancelled' as cancelled,
    (select count(*)::int from bookings b join matches m on m.id = b.match_id
       where b.session_id = s.id and not b.released and m.state in ('confirmed', 'in-progress')) as expected
  from sessions s where s.id = $1`;

export const associationSql = `
  select id, name, territory, verification = 'suspended' as suspended from associations where id = $1`;

export const proofSql = `
  select kind, valid_until::text as "validUntil" from proofs where id = $1 and revoked_at is null`;

export const linkSql = `select id, expires_at as "expiresAt", used_at as "usedAt" from links where id = $1`;

export const territoryOfTask = `select territory from tasks where id = $1`;

/** The open tasks of a territory that somebody has to decide about, the most pressing first. */
export const openTasksSql = `
  select kind, grade, count(*)::int as count from tasks
  where territory = $1 and closed_at is null and grade <> 'information'
  group by kind, grade order by grade desc, count(*) desc, kind`;

/** $1 purpose, $2 account, $3 subject, $4 until when it has to hold. */
export const openLinkSql = `
  select id from links
  where purpose = $1 and account_id = $2 and subject_id = $3 and used_at is null and expires_at >= $4
  order by created_at desc limit 1`;
