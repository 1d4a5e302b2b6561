import { promisedItems } from '../needs/lacking-items.sql.js';
import { jsonInstant } from './json-instant.js';
import { mayBeNamed } from './may-be-named.js';

const need = `jsonb_build_object('id', n.id, 'kind', n.kind, 'title', n.title, 'description', n.description,
  'district', n.district, 'remote', n.remote, 'flexible', n.flexible, 'timeZone', n.time_zone,
  'state', n.state, 'urgent', n.crisis)`;

const sessions = `(
  select coalesce(jsonb_agg(jsonb_build_object('id', b.session_id, 'startsAt', ${jsonInstant('lower(b.during)')},
    'endsAt', ${jsonInstant('upper(b.during)')}) order by b.during), '[]')
  from bookings b where b.match_id = m.id and not b.released)`;

const invitation = `(
  select jsonb_build_object('sentAt', ${jsonInstant('i.sent_at')}, 'expiresAt', ${jsonInstant('i.expires_at')},
    'answeredAt', ${jsonInstant('i.answered_at')})
  from invitations i where i.match_id = m.id order by i.created_at desc limit 1)`;

/** An association sees what happened from the yes on: that somebody was asked before is between her and the service. */
const transitions = (allSteps: string): string => `(
  select coalesce(jsonb_agg(jsonb_build_object('number', t.number, 'from', t.from_state, 'to', t.to_state,
    'by', t.actor_kind, 'reason', t.reason, 'at', ${jsonInstant('t.at')}) order by t.number), '[]')
  from match_transitions t where t.match_id = m.id
    and (${allSteps} or t.to_state not in ('proposed', 'invited', 'declined', 'expired')))`;

/** $1 is now, $2 whether the reader sees every step. */
export const matchColumns = `
  m.id, m.state, m.state_since as since, m.reason, m.round, m.origin, m.explanation, m.created_at as "createdAt",
  m.accepted_at as "acceptedAt", m.confirmed_at as "confirmedAt", m.ended_at as "endedAt",
  m.answer_due_at as "answerDueAt", m.asked_again_at as "askedAgainAt", m.no_show_reported_at as "noShowReportedAt",
  m.offer_id as "offerId", m.volunteer_id as "volunteerId", m.need_id as "needId",
  case when ${mayBeNamed('$1')} then k.given_name end as "givenName",
  ${need} as need, jsonb_build_object('id', a.id, 'name', a.name) as association,
  ${sessions} as sessions, ${promisedItems} as promised, case when $2 then ${invitation} end as invitation,
  ${transitions('$2')} as transitions,
  v.account_id as "volunteerAccountId", n.territory`;

export const matchTables = `
  from matches m
  join needs n on n.id = m.need_id
  join associations a on a.id = n.association_id
  join volunteers v on v.id = m.volunteer_id
  left join account_contacts k on k.account_id = v.account_id`;
