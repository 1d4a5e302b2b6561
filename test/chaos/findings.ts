import { everyMatchState, matchEnds, placeHoldingStates } from '@app/contracts';
import type { Acknowledged } from './city-life.js';
import type { Stores } from './stores.js';

/** What a run must leave at nought. */
export interface Findings {
  /** Acknowledged requests without their row, or without what had to follow from it. */
  readonly lost: number;
  /** Needs posted twice, pairs held twice, people asked twice at once, places or hours given twice. */
  readonly dup_match: number;
  /** Transitions skipped or repeated, facts told twice or never, messages planned twice. */
  readonly dup_state: number;
  /** Messages that should have left and did not, or are said to have left and never arrived. */
  readonly unsent: number;
  /** Jobs that were given up. */
  readonly dead: number;
}

/** Counts the broken promises in the database, with the mailbox and the client's memory as witnesses. */
export async function findingsOf(
  { sql }: Stores,
  acknowledged: Acknowledged,
  arrivedIds: readonly string[],
): Promise<Findings> {
  const count = async (text: string, parameters: readonly unknown[] = []) =>
    (await sql<{ rows: number }>(`select count(*)::int as rows from (${text}) as found`, parameters))[0]
      ?.rows ?? 0;
  const sum = async (...texts: readonly string[]) => {
    let rows = 0;
    for (const text of texts) rows += await count(text);
    return rows;
  };
  const posted = await count('select 1 from needs where created_at >= $1', [acknowledged.since]);
  return {
    lost:
      (await count(needsWithoutConsequence, [acknowledged.needIds])) +
      (await count(answersWithoutConsequence, [
        acknowledged.answers.map(({ linkId }) => linkId),
        acknowledged.answers.map(({ answer }) => answer),
      ])) +
      (await count(confirmationsWithoutConsequence, [acknowledged.confirmedMatchIds])),
    dup_match: posted - acknowledged.needIds.length + (await sum(...doubles)),
    dup_state: await sum(...incoherences),
    unsent: (await sum(...silences)) + (await count(lostMails, [arrivedIds])),
    dead: await count('select 1 from inbox where dead_at is not null and processed_at is null'),
  };
}

/** Its row, its candidates computed, and somebody asked or the association told that nobody can be. */
const needsWithoutConsequence = `
  select 1 from unnest($1::uuid[]) as acked(id) left join needs n using (id)
    where n.id is null
      or not exists (select 1 from outbox o join inbox i on i.outbox_id = o.id
        where o.aggregate_id = n.id and i.job = 'match-need' and i.processed_at is not null)
      or n.state = 'published' and n.moderation = 'approved' and n.unmet_at is null
        and not exists (select 1 from waves w where w.need_id = n.id)
      or n.moderation = 'pending' and not exists (select 1 from tasks t where t.need_id = n.id)`;

/** An answer to a mission that was filled or closed meanwhile is told so, and moves nothing. */
const answersWithoutConsequence = `
  select 1 from unnest($1::uuid[], $2::text[]) as acked(link_id, answer)
    left join links l on l.id = link_id left join matches m on m.id = l.subject_id
    where m.state is distinct from 'superseded' and m.state is distinct from 'withdrawn'
      and not exists (select 1 from match_transitions t where t.match_id = m.id
        and t.to_state = any(case answer when 'yes' then array['accepted', 'waiting'] else array['declined'] end))`;

const confirmationsWithoutConsequence = `
  select 1 from unnest($1::uuid[]) as acked(id)
    where not exists (select 1 from match_transitions t where t.match_id = acked.id
      and t.to_state in ('confirmed', 'awaiting-approval'))`;

const listed = (states: readonly string[]): string => states.map((state) => `'${state}'`).join(', ');

const doubles = [
  'select 1 from matches group by need_id, offer_id, round having count(*) > 1',
  `select 1 from matches where state not in (${listed(['completed', ...matchEnds])})
     group by need_id, volunteer_id having count(*) > 1`,
  'select 1 from invitations where closed_at is null group by volunteer_id having count(*) > 1',
  'select 1 from places where confirmed group by need_id, ordinal having count(*) > 1',
  `select 1 from matches m where state in (${listed(placeHoldingStates)})
     and (select count(*) from places p where p.match_id = m.id) <> 1`,
  `select 1 from bookings a join bookings b on a.volunteer_id = b.volunteer_id and a.ctid < b.ctid
     and a.during && b.during where not a.released and not b.released`,
];

const incoherences = [
  `select 1 from matches m join match_transitions t on t.match_id = m.id
     group by m.id having count(*) <> m.transition or max(t.number) <> m.transition`,
  `select 1 from
     (select match_id, 'match.' || to_state as event, count(*) from match_transitions group by 1, 2) as entered
     full join
     (select aggregate_id as match_id, event, count(*) from outbox
        where event in (${listed(everyMatchState.map((state) => `match.${state}`))}) group by 1, 2) as told
     using (match_id, event) where entered.count is distinct from told.count`,
  `select 1 from messages where refs ? 'matchId' group by kind, account_id, refs having count(*) > 1`,
];

const silences = [
  `select 1 from messages m where state in ('planned', 'sending')
     and (due_at <= now() or not exists (select 1 from clocks c where c.kind = 'message-due'
       and c.subject_id = m.id and c.fired_at is null and c.cancelled_at is null))`,
  `select 1 from messages where state = 'failed'`,
  `select 1 from messages m where state = 'unknown'
     and not exists (select 1 from tasks t where t.key = 'message-unknown:' || m.id)`,
];

const lostMails = `select 1 from messages where state = 'sent' and not id = any($1::uuid[])`;
