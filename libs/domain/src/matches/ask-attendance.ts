import type { Outbox, Transaction } from '../events/index.js';
import { service } from '../events/index.js';
import type { AttendanceClock } from './attendance-clock.js';
import type { MatchLifeCycle } from './match-life-cycle.js';
import { noticeOf } from './match-notice.js';
import type { MatchRepository } from './match-repository.js';

/** "Did it happen?": both sides are asked after the first session, then monthly. */
export class AskAttendance {
  constructor(
    private readonly matches: MatchRepository,
    private readonly attendanceClock: AttendanceClock,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: Transaction, matchId: string): Promise<void> {
    const match = await this.matches.lock(tx, matchId);
    if (match.state !== 'in-progress') return;
    await this.outbox.append(tx, { name: 'match.attendance-asked', payload: noticeOf(match) });
    await this.attendanceClock.wind(tx, match);
  }
}

/** Nobody said that it did not happen: completed, unconfirmed, its hours not certified. */
export class CompleteSilently {
  constructor(
    private readonly matches: MatchRepository,
    private readonly attendanceClock: AttendanceClock,
    private readonly lifeCycle: MatchLifeCycle,
  ) {}

  async execute(tx: Transaction, matchId: string): Promise<void> {
    const match = await this.matches.lock(tx, matchId);
    if (match.state !== 'in-progress' || match.noShowReportedAt !== null) return;
    if (await this.attendanceClock.goesOn(tx, match)) return this.attendanceClock.wind(tx, match);
    await this.lifeCycle.enter(tx, match, 'completed', service);
  }
}
