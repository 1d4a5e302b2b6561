import type { Roles } from '../accounts/index.js';
import { conflict, forbidden, notFound } from '../errors/index.js';
import type { Actor, AlarmClocks, Outbox, Transaction, UnitOfWork } from '../events/index.js';
import type { Tasks } from '../supervision/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { addLocalDays } from '../time/index.js';
import type { MatchLifeCycle } from './match-life-cycle.js';
import { noticeOf } from './match-notice.js';
import type { Attendance, MatchRepository } from './match-repository.js';
import type { Match } from './match.js';
import { requireStanding } from './standing.js';

/** What one side says; `sessionId` null for a mission without sessions. */
export type AttendanceCommand = Pick<Attendance, 'matchId' | 'sessionId' | 'answer'>;

/**
 * One side says what became of a session. Two sides that agree after the last session complete the match, as silence
 * does later; "the volunteer was absent" counts only once the volunteer was heard; "nobody was there" ends the match for
 * the association's absence; "it did not take place" goes to a coordinator. Of a flexible mission, held means over.
 */
export class ReportAttendance {
  constructor(
    private readonly work: UnitOfWork,
    private readonly matches: MatchRepository,
    private readonly roles: Roles,
    private readonly lifeCycle: MatchLifeCycle,
    private readonly territories: Territories,
    private readonly tasks: Tasks,
    private readonly alarms: AlarmClocks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws match-not-found, session-not-found, session-not-over, state-changed, not-yours-to-say */
  execute(actor: Actor, command: AttendanceCommand): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const match = await this.matches.lock(tx, command.matchId);
      await requireStanding(tx, this.roles, actor, match);
      const side = sideOf(actor, command.answer);
      if (match.state !== 'in-progress') throw conflict('state-changed', { state: match.state });
      const at = this.clock.now();
      const last = await this.isLast(tx, command, at);
      const word = { ...command, side, at };
      await this.matches.recordAttendance(tx, word);
      if (command.answer === 'association-absent') {
        await this.lifeCycle.enter(tx, match, 'association-absent', actor, 'nobody-there');
        await this.tell(tx, match, 'association-absent');
      } else if (command.answer === 'volunteer-absent') {
        await this.reportNoShow(tx, match, at);
      } else if (command.answer === 'not-held') {
        await this.tell(tx, match, 'session-not-held');
      } else if (
        last &&
        (command.sessionId === null || (await this.matches.otherWord(tx, word)) === 'held')
      ) {
        await this.lifeCycle.enter(tx, match, 'completed', actor);
      }
    });
  }

  /** Whether the session, which must be over or under way, is the last one booked. */
  private async isLast(
    tx: Transaction,
    { matchId, sessionId }: AttendanceCommand,
    at: Date,
  ): Promise<boolean> {
    const sessions = await this.matches.bookedSessions(tx, matchId);
    if (sessions.length === 0 && sessionId === null) return true;
    const session = sessions.find((booked) => booked.sessionId === sessionId);
    if (!session) throw notFound('session-not-found');
    if (session.startsAt > at) throw conflict('session-not-over');
    return sessions.every(({ startsAt }) => startsAt <= session.startsAt);
  }

  private async reportNoShow(tx: Transaction, match: Match, at: Date): Promise<void> {
    if (match.noShowReportedAt !== null) return;
    const { timeZone, settings } = await this.territories.of(tx, match.territory);
    await this.matches.recordNoShowReport(tx, match.id, at);
    const dueAt = addLocalDays(at, settings.attendanceSilenceDays, timeZone);
    await this.alarms.set(tx, { kind: 'no-show-silence', subjectId: match.id, dueAt });
    await this.outbox.append(tx, { name: 'match.no-show-reported', payload: noticeOf(match) });
  }

  private async tell(
    tx: Transaction,
    match: Match,
    kind: 'association-absent' | 'session-not-held',
  ): Promise<void> {
    await this.tasks.open(tx, {
      territory: match.territory,
      kind,
      about: match.id,
      grade: 'normal',
      refs: { matchId: match.id, needId: match.needId, associationId: match.associationId },
    });
  }
}

/** Each side speaks of the other's absence, never of its own; a coordinator passes on the word of either. */
function sideOf(actor: Actor, answer: Attendance['answer']): 'volunteer' | 'association' {
  if (actor.kind === 'coordinator') return answer === 'association-absent' ? 'volunteer' : 'association';
  const side = actor.kind === 'volunteer' ? 'volunteer' : 'association';
  const ofTheOther = side === 'volunteer' ? 'association-absent' : 'volunteer-absent';
  if (answer.endsWith('absent') && answer !== ofTheOther) throw forbidden('not-yours-to-say');
  return side;
}
