import type { Roles } from '../accounts/index.js';
import { conflict, forbidden, notFound } from '../errors/index.js';
import type { Actor, AlarmClocks, Outbox, Transaction, UnitOfWork } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { addLocalDays } from '../time/index.js';
import type { MatchLifeCycle } from './match-life-cycle.js';
import { noticeOf } from './match-notice.js';
import type { Attendance, MatchRepository } from './match-repository.js';
import type { Match } from './match.js';
import { requireStanding } from './standing.js';

/**
 * One side says what became of a session. "It happened" after the last session completes the match; "the volunteer
 * was absent" is a report that counts only once the volunteer was heard; "nobody was there" ends the match for the
 * association's absence.
 */
export class ReportAttendance {
  constructor(
    private readonly work: UnitOfWork,
    private readonly matches: MatchRepository,
    private readonly roles: Roles,
    private readonly lifeCycle: MatchLifeCycle,
    private readonly territories: Territories,
    private readonly alarms: AlarmClocks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws match-not-found, session-not-found, session-not-over, state-changed, not-yours-to-say */
  execute(
    actor: Actor,
    command: { readonly matchId: string; readonly sessionId: string; readonly answer: Attendance['answer'] },
  ): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const match = await this.matches.lock(tx, command.matchId);
      await requireStanding(tx, this.roles, actor, match);
      const side = sideOf(actor, command.answer);
      if (match.state !== 'in-progress') throw conflict('state-changed', { state: match.state });
      const at = this.clock.now();
      const sessions = await this.matches.bookedSessions(tx, match.id);
      const session = sessions.find(({ sessionId }) => sessionId === command.sessionId);
      if (!session) throw notFound('session-not-found');
      if (session.startsAt > at) throw conflict('session-not-over');
      await this.matches.recordAttendance(tx, { ...command, side, at });
      if (command.answer === 'association-absent') {
        await this.lifeCycle.enter(tx, match, 'association-absent', actor, 'nobody-there');
      } else if (command.answer === 'volunteer-absent') {
        await this.reportNoShow(tx, match, at);
      } else if (sessions.every(({ startsAt }) => startsAt <= session.startsAt)) {
        await this.lifeCycle.enter(tx, match, 'completed', actor);
      }
    });
  }

  private async reportNoShow(tx: Transaction, match: Match, at: Date): Promise<void> {
    if (match.noShowReportedAt !== null) return;
    const { timeZone, settings } = await this.territories.of(tx, match.territory);
    await this.matches.recordNoShowReport(tx, match.id, at);
    const dueAt = addLocalDays(at, settings.attendanceSilenceDays, timeZone);
    await this.alarms.set(tx, { kind: 'no-show-silence', subjectId: match.id, dueAt });
    await this.outbox.append(tx, { name: 'match.no-show-reported', payload: noticeOf(match) });
  }
}

/** Each side speaks of the other's absence, never of its own. */
function sideOf(actor: Actor, answer: Attendance['answer']): 'volunteer' | 'association' {
  const side = actor.kind === 'volunteer' ? 'volunteer' : 'association';
  const ofTheOther = side === 'volunteer' ? 'association-absent' : 'volunteer-absent';
  if (answer.endsWith('absent') && answer !== ofTheOther) throw forbidden('not-yours-to-say');
  return side;
}
