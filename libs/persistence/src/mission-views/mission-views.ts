import { Injectable } from '@nestjs/common';
import { notFound } from '@app/domain/errors';
import type { Transaction } from '@app/domain/events';
import { Clock } from '@app/domain/time';
import { lackingItems, promisedItems } from '../needs/lacking-items.sql.js';
import { query } from '../unit-of-work/index.js';
import type { MatchView, MissionView, SessionView } from './mission-view.js';
import { alternativeSql } from './alternative.sql.js';

const mission = `
  n.id as "needId", n.state as "needState", n.kind, a.id as "associationId", a.name as "associationName",
  n.territory, n.remote, n.district, n.flexible, ${lackingItems} as items`;

const matchSql = `
  select ${mission}, m.id as "matchId", m.offer_id as "offerId", v.account_id as "volunteerAccountId",
    c.given_name as "givenName", m.state, m.reason, n.tier, m.explanation, ${promisedItems} as promised, m.answer_due_at as "answerDueAt",
    m.asked_again_at is not null as "askedAgain", m.no_show_reported_at is not null as "noShowReported",
    (select i.expires_at from invitations i where i.match_id = m.id order by i.created_at desc limit 1)
      as "invitationExpiresAt",
    (select k.due_at from clocks k where k.subject_id = m.id and k.kind = 'change-answer'
      and k.fired_at is null and k.cancelled_at is null) as "changeDueAt"
  from matches m
    join needs n on n.id = m.need_id
    join associations a on a.id = n.association_id
    join volunteers v on v.id = m.volunteer_id
    join account_contacts c on c.account_id = v.account_id
  where m.id = $1`;

const missionSql = `
  select ${mission} from needs n join associations a on a.id = n.association_id where n.id = $1`;

/** $1 the need, $2 the match or null, $3 now. */
const sessionsSql = `
  with booked as (
    select b.session_id from bookings b where b.match_id = $2::uuid and not b.released)
  select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt" from sessions s
  where s.need_id = $1 and s.state = 'planned' and s.ends_at > $3
    and (not exists (select from booked) or s.id in (select session_id from booked))
  order by s.starts_at limit 12`;

/** $1 the match, $2 the side, $3 now. */
const unansweredSql = `
  select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt" from bookings b
    join sessions s on s.id = b.session_id and s.state = 'planned'
  where b.match_id = $1 and not b.released and s.ends_at <= $3
    and not exists (select from attendances t where t.match_id = $1 and t.session_id = s.id and t.side = $2)
  order by s.starts_at`;

/** $1 the need, $2 the account, $3 now. */
const readerSql = `
  select from volunteers v where v.account_id = $2 and (
    exists (select from matches m where m.need_id = $1 and m.volunteer_id = v.id and m.state <> 'proposed')
    or exists (select from need_candidates c join needs n on n.id = c.need_id and n.moderation = 'approved'
        and (n.hold_until is null or n.hold_until <= $3)
      where c.need_id = $1 and c.volunteer_id = v.id))`;

/** Missions as the pages of links show them. */
@Injectable()
export class MissionViews {
  constructor(private readonly clock: Clock) {}

  /** @throws match-not-found */
  async ofMatch(tx: Transaction, matchId: string): Promise<MatchView> {
    const [row] = await query<Omit<MatchView, 'sessions'>>(tx, matchSql, [matchId]);
    if (!row) throw notFound('match-not-found');
    return { ...row, sessions: await this.sessionsOf(tx, row.needId, matchId) };
  }

  /** @throws need-not-found */
  async ofNeed(tx: Transaction, needId: string): Promise<MissionView> {
    const [row] = await query<Omit<MissionView, 'sessions'>>(tx, missionSql, [needId]);
    if (!row) throw notFound('need-not-found');
    return { ...row, sessions: await this.sessionsOf(tx, needId, null) };
  }

  /**
   * A mission for somebody who was asked about it, or whose offer is on its list: needs of one person and closed doors
   * are on no list of strangers. @throws need-not-found
   */
  async forVolunteer(tx: Transaction, accountId: string, needId: string): Promise<MissionView> {
    const [row] = await query(tx, readerSql, [needId, accountId, this.clock.now()]);
    if (!row) throw notFound('need-not-found');
    return this.ofNeed(tx, needId);
  }

  /** The best other mission with a free place that the offer's volunteer was not asked about. */
  async alternative(
    tx: Transaction,
    { offerId, needId }: Pick<MatchView, 'offerId' | 'needId'>,
  ): Promise<MissionView | undefined> {
    const [row] = await query<{ id: string }>(tx, alternativeSql, [offerId, needId, this.clock.now()]);
    return row && this.ofNeed(tx, row.id);
  }

  /** Sessions that are over and that this side has not spoken of, the oldest first. */
  async unanswered(
    tx: Transaction,
    matchId: string,
    side: 'volunteer' | 'association',
  ): Promise<readonly SessionView[]> {
    return query<SessionView>(tx, unansweredSql, [matchId, side, this.clock.now()]);
  }

  private sessionsOf(
    tx: Transaction,
    needId: string,
    matchId: string | null,
  ): Promise<readonly SessionView[]> {
    return query<SessionView>(tx, sessionsSql, [needId, matchId, this.clock.now()]);
  }
}
