/** The accounts that speak for association `a`: its named contact while a member, else every member. */
const associationAccounts = `
  coalesce(
    (select array_agg(r.account_id) from roles r
       where r.association_id = a.id and r.account_id = a.named_contact and r.revoked_at is null),
    (select array_agg(r.account_id order by r.granted_at) from roles r
       where r.association_id = a.id and r.revoked_at is null),
    '{}') as "associationAccountIds"`;

const nextSessionAt = `
  (select min(s.starts_at) from sessions s where s.need_id = n.id and s.state = 'planned' and s.ends_at > $2)
    as "nextSessionAt"`;

/** $1 the match, $2 now, $3 the number of the transition that the event tells of. */
export const factsOfMatch = `
  select n.territory, n.crisis, ${nextSessionAt}, v.account_id as "volunteerAccountId", v.on_call as "onCall",
    t.to_state as state, m.state as "stateNow", t.from_state as "cameFrom", t.actor_kind as by, t.reason,
    exists (select from invitations i where i.match_id = m.id and i.sent_at is not null) as "invitationSent",
    ${associationAccounts}
  from matches m
    join match_transitions t on t.match_id = m.id and t.number = $3
    join volunteers v on v.id = m.volunteer_id
    join needs n on n.id = m.need_id
    join associations a on a.id = n.association_id
  where m.id = $1`;

/** $1 the need, $2 now. */
export const factsOfNeed = `
  select n.territory, n.crisis, ${nextSessionAt}, n.source <> 'self' as imported, ${associationAccounts}
  from needs n join associations a on a.id = n.association_id where n.id = $1`;

export const factsOfAssociation = `
  select a.territory, ${associationAccounts} from associations a where a.id = $1`;

export const factsOfOffer = `
  select o.territory, v.account_id as "volunteerAccountId", v.on_call as "onCall", o.source,
    o.consent_manner as "consentManner", o.close_reason as "stateReason"
  from offers o join volunteers v on v.id = o.volunteer_id where o.id = $1`;

export const factsOfProof = `
  select v.territory, v.account_id as "volunteerAccountId", v.on_call as "onCall"
  from proofs p join volunteers v on v.id = p.volunteer_id where p.id = $1 and p.revoked_at is null`;

export const factsOfTask = `
  select t.territory, t.grade,
    coalesce((select array_agg(r.account_id order by r.granted_at) from roles r
      where r.role = 'coordinator' and r.territory = t.territory and r.revoked_at is null), '{}')
      as "coordinatorAccountIds"
  from tasks t where t.id = $1 and t.closed_at is null`;

/** The territory that an account's roles point to. */
export const territoryOfAccount = `
  select coalesce(r.territory, a.territory, v.territory) as territory
  from accounts c
    left join roles r on r.account_id = c.id and r.revoked_at is null
    left join associations a on a.id = r.association_id
    left join volunteers v on v.account_id = c.id
  where c.id = $1
  order by r.granted_at limit 1`;
