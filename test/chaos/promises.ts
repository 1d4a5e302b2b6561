import { everyMatchState, matchEnds, placeHoldingStates } from '@app/contracts';
import type { Acknowledged } from './city-life.js';

/**
 * What a broken promise counts as.
 * - `lost`: an acknowledged request without its row, or without what had to follow from it;
 * - `dup_match`: a need posted twice, a pair held twice, somebody asked twice at once, a place or an hour given twice;
 * - `dup_state`: a transition skipped or repeated, a fact told twice or never, a message planned twice;
 * - `unsent`: a message that should have left and did not, or is said to have left and never arrived;
 * - `dead`: a job that was given up.
 */
export type Finding = 'lost' | 'dup_match' | 'dup_state' | 'unsent' | 'dead';

/** What is remembered outside of the service. */
export interface Witnesses extends Acknowledged {
  readonly arrivedMailIds: readonly string[];
}

/** One promise: `rows` finds where it was broken. */
interface KeptPromise {
  readonly finding: Finding;
  readonly name: string;
  readonly rows: string;
  readonly given?: (witnesses: Witnesses) => readonly unknown[];
}

const listed = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

export const promises: readonly KeptPromise[] = [
  {
    finding: 'lost',
    name: 'a need that was posted exists, with its candidates computed',
    rows: `select acked.id from unnest($1::uuid[]) as acked(id) left join needs n using (id)
      where n.id is null or not exists (select 1 from outbox o join inbox i on i.outbox_id = o.id
        where o.aggregate_id = n.id and i.job = 'match-need' and i.processed_at is not null)`,
    given: ({ needIds }) => [needIds],
  },
  {
    finding: 'lost',
    name: 'somebody was asked for it, or the association told that nobody can be, or a coordinator reads it first',
    rows: `select n.id from needs n where id = any($1::uuid[]) and state = 'published' and unmet_at is null
      and not exists (select 1 from waves w where w.need_id = n.id)
      and not (moderation = 'pending' and exists (select 1 from tasks t
        where t.association_id = n.association_id and t.kind = 'need-to-moderate' and t.closed_at is null))`,
    given: ({ needIds }) => [needIds],
  },
  {
    finding: 'lost',
    name: 'an answer moved its match, unless the mission was filled or closed meanwhile',
    rows: `select acked.link_id as id from unnest($1::uuid[], $2::text[]) as acked(link_id, answer)
      left join links l on l.id = link_id left join matches m on m.id = l.subject_id
      where m.state is distinct from 'superseded' and m.state is distinct from 'withdrawn'
        and not exists (select 1 from match_transitions t where t.match_id = m.id and t.to_state
          = any(case answer when 'yes' then array['accepted', 'waiting'] else array['declined'] end))`,
    given: ({ answers }) => [answers.map(({ linkId }) => linkId), answers.map(({ answer }) => answer)],
  },
  {
    finding: 'lost',
    name: 'a confirmation moved its match',
    rows: `select acked.id from unnest($1::uuid[]) as acked(id) where not exists (select 1 from match_transitions t
      where t.match_id = acked.id and t.to_state in ('confirmed', 'awaiting-approval'))`,
    given: ({ confirmedMatchIds }) => [confirmedMatchIds],
  },

  {
    finding: 'dup_match',
    name: 'every need was posted by an acknowledged request, once',
    rows: 'select id from needs where created_at >= $1 and id <> all($2::uuid[])',
    given: ({ since, needIds }) => [since, needIds],
  },
  {
    finding: 'dup_match',
    name: 'a pair is held once a round',
    rows: 'select need_id as id from matches group by need_id, offer_id, round having count(*) > 1',
  },
  {
    finding: 'dup_match',
    name: 'a volunteer has one ongoing match a need',
    rows: `select need_id as id from matches where state not in (${listed(['completed', ...matchEnds])})
      group by need_id, volunteer_id having count(*) > 1`,
  },
  {
    finding: 'dup_match',
    name: 'a volunteer is asked one thing at a time',
    rows: `select volunteer_id as id from invitations where closed_at is null
      group by volunteer_id having count(*) > 1`,
  },
  {
    finding: 'dup_match',
    name: 'whoever said yes holds one place, and nobody else holds any',
    rows: `select m.id from matches m left join places p on p.match_id = m.id group by m.id, m.state
      having count(p.match_id) <> case when m.state in (${listed(placeHoldingStates)}) then 1 else 0 end`,
  },
  {
    finding: 'dup_match',
    name: 'nobody is booked twice at the same hour',
    rows: `select a.match_id as id from bookings a join bookings b on a.volunteer_id = b.volunteer_id
      and a.ctid < b.ctid and a.during && b.during where not a.released and not b.released`,
  },

  {
    finding: 'dup_state',
    name: 'the transitions of a match are counted from one without a gap',
    rows: `select m.id from matches m join match_transitions t on t.match_id = m.id
      group by m.id having count(*) <> m.transition or max(t.number) <> m.transition`,
  },
  {
    finding: 'dup_state',
    name: 'each transition was told once',
    rows: `select match_id as id from
      (select match_id, 'match.' || to_state as event, count(*) from match_transitions group by 1, 2) as entered
      full join
      (select aggregate_id as match_id, event, count(*) from outbox
        where event in (${listed(everyMatchState.map((state) => `match.${state}`))}) group by 1, 2) as told
      using (match_id, event) where entered.count is distinct from told.count`,
  },
  {
    finding: 'dup_state',
    name: 'nobody is told the same of a match twice',
    rows: `select refs->>'matchId' as id from messages where refs ? 'matchId'
      group by kind, account_id, refs having count(*) > 1`,
  },

  {
    finding: 'unsent',
    name: 'a message that is not sent yet is not due, and a clock runs for it',
    rows: `select m.id from messages m where state in ('planned', 'sending') and (due_at <= now()
      or not exists (select 1 from clocks c where c.kind = 'message-due' and c.subject_id = m.id
        and c.fired_at is null and c.cancelled_at is null))`,
  },
  {
    finding: 'unsent',
    name: 'none failed for good, and one of unknown fate is a task of a coordinator',
    rows: `select m.id from messages m where state = 'failed' or state = 'unknown'
      and not exists (select 1 from tasks t where t.key = 'message-unknown:' || m.id)`,
  },
  {
    finding: 'unsent',
    name: 'what is said to be sent arrived',
    rows: `select id from messages where state = 'sent' and id <> all($1::uuid[])`,
    given: ({ arrivedMailIds }) => [arrivedMailIds],
  },

  {
    finding: 'dead',
    name: 'no job was given up',
    rows: `select outbox_id as id from inbox where dead_at is not null and processed_at is null`,
  },
];
