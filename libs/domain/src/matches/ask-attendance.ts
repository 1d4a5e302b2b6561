import type { AlarmClocks, Outbox, Transaction } from '../events/index.js';
import { service } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { addLocalDays } from '../time/index.js';
import type { MatchLifeCycle } from './match-life-cycle.js';
import { noticeOf } from './match-notice.js';
import type { MatchRepository } from './match-repository.js';

const daysBetweenQuestions = 30;

/**
 * "Did it happen?": both sides are asked after the first session, then monthly. After the last session silence
 * completes the match; a flexible mission goes on until somebody says that it is over, or its need closes.
 */
export class AskAttendance {
  constructor(
    private readonly matches: MatchRepository,
    private readonly territories: Territories,
    private readonly alarms: AlarmClocks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, matchId: string): Promise<void> {
    const match = await this.matches.lock(tx, matchId);
    if (match.state !== 'in-progress') return;
    await this.outbox.append(tx, { name: 'match.attendance-asked', payload: noticeOf(match) });
    const now = this.clock.now();
    const { timeZone, settings } = await this.territories.of(tx, match.territory);
    const booked = await this.matches.bookedSessions(tx, matchId);
    const goesOn = booked.length === 0 || booked.some(({ startsAt }) => startsAt > now);
    await this.alarms.set(
      tx,
      goesOn
        ? {
            kind: 'attendance-question',
            subjectId: matchId,
            dueAt: addLocalDays(now, daysBetweenQuestions, timeZone),
          }
        : {
            kind: 'attendance-silence',
            subjectId: matchId,
            dueAt: addLocalDays(now, settings.attendanceSilenceDays, timeZone),
          },
    );
  }
}

/** Nobody said that it did not happen: completed, unconfirmed, its hours not certified. */
export class CompleteSilently {
  constructor(
    private readonly matches: MatchRepository,
    private readonly lifeCycle: MatchLifeCycle,
  ) {}

  async execute(tx: Transaction, matchId: string): Promise<void> {
    const match = await this.matches.lock(tx, matchId);
    if (match.state !== 'in-progress' || match.noShowReportedAt !== null) return;
    await this.lifeCycle.enter(tx, match, 'completed', service);
  }
}
