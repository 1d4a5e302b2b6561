import { Injectable } from '@nestjs/common';
import type { MatchState } from '@app/contracts';
import { notFound } from '@app/domain/errors';
import type { Actor, Transaction } from '@app/domain/events';
import { closesByItem } from '@app/domain/goods';
import { takesVehicle } from '@app/domain/vehicles';
import type {
  Attendance,
  BookedSession,
  Match,
  MatchDraft,
  MatchMove,
  NeedStanding,
} from '@app/domain/matches';
import { MatchRepository, ongoingStates } from '@app/domain/matches';
import { Clock } from '@app/domain/time';
import { execute, query } from '../unit-of-work/index.js';
import { SqlGoods } from './sql-goods.js';
import { SqlPlaces } from './sql-places.js';

const matchColumns = `
  m.id, m.need_id as "needId", m.offer_id as "offerId", m.volunteer_id as "volunteerId",
  v.account_id as "volunteerAccountId", n.association_id as "associationId", n.territory, n.kind, n.tier, m.state,
  m.transition, m.round, n.state = 'published' as "needOpen", n.crisis, n.place_count as "placeCount",
  (select min(s.starts_at) from sessions s where s.need_id = n.id and s.state = 'planned' and s.ends_at > $1)
    as "nextSessionAt",
  (select coalesce(jsonb_agg(jsonb_build_object('from', c.closed_from, 'until', c.closed_until)), '[]')
     from association_closures c where c.association_id = n.association_id and c.closed_until >= ($1::timestamptz)::date) as closures,
  m.accepted_at as "acceptedAt", m.confirmed_at as "confirmedAt", m.answer_due_at as "answerDueAt",
  m.asked_again_at as "askedAgainAt", m.no_show_reported_at as "noShowReportedAt"`;

const matchTables = `matches m join needs n on n.id = m.need_id join volunteers v on v.id = m.volunteer_id`;

/** Matches in SQL. Every row that a decision reads is locked by the statement that reads it. */
@Injectable()
export class SqlMatchRepository extends MatchRepository {
  constructor(
    private readonly clock: Clock,
    private readonly places: SqlPlaces,
    private readonly goods: SqlGoods,
  ) {
    super();
  }

  async lock(tx: Transaction, matchId: string): Promise<Match> {
    const [match] = await query<Match>(
      tx,
      `select ${matchColumns} from ${matchTables} where m.id = $2 for update of m`,
      [this.clock.now(), matchId],
    );
    if (!match) throw notFound('match-not-found');
    return match;
  }

  async lockNeed(tx: Transaction, needId: string): Promise<NeedStanding> {
    const [standing] = await query<NeedStanding>(
      tx,
      `select state = 'published' as open, close_reason as "closeReason" from needs where id = $1 for no key update`,
      [needId],
    );
    if (!standing) throw notFound('need-not-found');
    return standing;
  }

  async shareNeed(tx: Transaction, needId: string): Promise<void> {
    const rows = await query(tx, 'select 1 from needs where id = $1 for share', [needId]);
    if (rows.length === 0) throw notFound('need-not-found');
  }

  async needOf(tx: Transaction, matchId: string): Promise<string> {
    const [row] = await query<{ id: string }>(tx, 'select need_id as id from matches where id = $1', [
      matchId,
    ]);
    if (!row) throw notFound('match-not-found');
    return row.id;
  }

  async propose(tx: Transaction, draft: MatchDraft, actor: Actor, at: Date): Promise<Match> {
    const inserted = await execute(
      tx,
      `insert into matches (id, need_id, offer_id, volunteer_id, need_version, round, state, transition, actor_kind,
         actor_id, origin, engine_version, score, explanation, created_at, state_since)
       select $1, n.id, o.id, o.volunteer_id, n.version,
           (select coalesce(max(m.round), 0) + 1 from matches m where m.need_id = n.id and m.offer_id = o.id),
           'proposed', 1, $4, $5, $6, $7, $8, $9, $10, $10
         from needs n, offers o where n.id = $2 and o.id = $3`,
      [
        draft.id,
        draft.needId,
        draft.offerId,
        actor.kind,
        actor.accountId ?? null,
        draft.origin,
        draft.engineVersion,
        draft.score,
        JSON.stringify(draft.explanation),
        at,
      ],
    );
    if (inserted === 0) throw notFound('need-or-offer-not-found');
    return this.lock(tx, draft.id);
  }

  async discard(tx: Transaction, matchId: string): Promise<void> {
    await execute(tx, `delete from matches where id = $1 and state = 'proposed'`, [matchId]);
  }

  async move(tx: Transaction, match: Match, move: MatchMove): Promise<Match> {
    await execute(
      tx,
      `update matches set state = $2, transition = transition + 1, reason = $3, actor_kind = $4, actor_id = $5,
         state_since = $6, answer_due_at = $7, asked_again_at = null,
         accepted_at = case when $2 in ('accepted', 'waiting') then coalesce(accepted_at, $6) else accepted_at end,
         confirmed_at = case when $2 = 'confirmed' then $6 else confirmed_at end,
         ended_at = case when $2 = any($8::text[]) then null else $6::timestamptz end
       where id = $1`,
      [
        match.id,
        move.to,
        move.reason ?? null,
        move.actor.kind,
        move.actor.accountId ?? null,
        move.at,
        move.answerDueAt ?? null,
        ongoingStates,
      ],
    );
    return this.lock(tx, match.id);
  }

  claimPlace(tx: Transaction, match: Match): Promise<boolean> {
    return closesByItem(match.kind) ? this.goods.claim(tx, match) : this.places.claim(tx, match);
  }

  confirmPlace(tx: Transaction, match: Match): Promise<boolean> {
    return closesByItem(match.kind) ? this.goods.confirm(tx, match) : this.places.confirm(tx, match);
  }

  async openPlaces(tx: Transaction, needId: string): Promise<number> {
    return (await this.places.open(tx, needId)) + (await this.goods.open(tx, needId));
  }

  async book(tx: Transaction, match: Match, sessionStarts: readonly Date[]): Promise<void> {
    await execute(
      tx,
      `update bookings set released = true
         where match_id = $1 and not released and lower(during) > $3 and lower(during) <> all($2::timestamptz[])`,
      [match.id, sessionStarts, this.clock.now()],
    );
    await execute(
      tx,
      `insert into bookings (match_id, session_id, volunteer_id, during, vehicle_key)
       select $1, s.id, $3, tstzrange(s.starts_at, s.ends_at),
           case when $5 then (select o.vehicle_key from matches m join offers o on o.id = m.offer_id where m.id = $1) end
         from sessions s
         where s.need_id = $4 and s.state = 'planned' and s.starts_at = any($2::timestamptz[]) order by s.starts_at
       on conflict (match_id, session_id) do update set released = false, during = excluded.during,
         vehicle_key = excluded.vehicle_key`,
      [match.id, sessionStarts, match.volunteerId, match.needId, takesVehicle(match.kind)],
    );
  }

  bookedSessions(tx: Transaction, matchId: string): Promise<readonly BookedSession[]> {
    return query<BookedSession>(
      tx,
      `select session_id as "sessionId", lower(during) as "startsAt", upper(during) as "endsAt"
         from bookings where match_id = $1 and not released order by during`,
      [matchId],
    );
  }

  async releaseSession(tx: Transaction, matchId: string, sessionId: string): Promise<void> {
    await execute(tx, 'update bookings set released = true where match_id = $1 and session_id = $2', [
      matchId,
      sessionId,
    ]);
  }

  lockOfNeed(tx: Transaction, needId: string, states: readonly MatchState[]): Promise<readonly Match[]> {
    return query<Match>(
      tx,
      `select ${matchColumns} from ${matchTables} where m.need_id = $2 and m.state = any($3::text[])
         order by m.accepted_at nulls last, m.created_at, m.id for update of m`,
      [this.clock.now(), needId, states],
    );
  }

  lockOfSession(tx: Transaction, sessionId: string): Promise<readonly Match[]> {
    return query<Match>(
      tx,
      `select ${matchColumns} from ${matchTables} where m.state = any($3::text[])
         and exists (select 1 from bookings b where b.match_id = m.id and b.session_id = $2 and not b.released)
         order by m.created_at, m.id for update of m`,
      [this.clock.now(), sessionId, ongoingStates],
    );
  }

  lockOfOffer(tx: Transaction, offerId: string): Promise<readonly Match[]> {
    return query<Match>(
      tx,
      `select ${matchColumns} from ${matchTables} where m.offer_id = $2 and m.state = any($3::text[])
         order by m.created_at, m.id for update of m`,
      [this.clock.now(), offerId, ongoingStates],
    );
  }

  async recordAskedAgain(tx: Transaction, matchId: string, at: Date | null): Promise<void> {
    await execute(tx, 'update matches set asked_again_at = $2 where id = $1', [matchId, at]);
  }

  async recordAnswerDue(tx: Transaction, matchId: string, at: Date): Promise<void> {
    await execute(tx, 'update matches set answer_due_at = $2 where id = $1', [matchId, at]);
  }

  async recordNoShowReport(tx: Transaction, matchId: string, at: Date | null): Promise<void> {
    await execute(tx, 'update matches set no_show_reported_at = $2 where id = $1', [matchId, at]);
  }

  async recordAttendance(tx: Transaction, attendance: Attendance): Promise<void> {
    const { matchId, sessionId, side, answer, at } = attendance;
    await execute(
      tx,
      `insert into attendances (match_id, session_id, side, answer, answered_at) values ($1, $2, $3, $4, $5)
       on conflict (match_id, session_id, side) do update set answer = excluded.answer, answered_at = excluded.answered_at`,
      [matchId, sessionId, side, answer, at],
    );
  }

  async otherWord(
    tx: Transaction,
    { matchId, sessionId, side }: Pick<Attendance, 'matchId' | 'sessionId' | 'side'>,
  ): Promise<Attendance['answer'] | undefined> {
    const [row] = await query<Pick<Attendance, 'answer'>>(
      tx,
      'select answer from attendances where match_id = $1 and session_id is not distinct from $2 and side <> $3',
      [matchId, sessionId, side],
    );
    return row?.answer;
  }
}
