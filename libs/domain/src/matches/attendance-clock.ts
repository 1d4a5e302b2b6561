import type { AlarmClocks, Transaction } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { addLocalDays } from '../time/index.js';
import type { MatchRepository } from './match-repository.js';
import type { Match } from './match.js';

const daysBetweenQuestions = 30;

/**
 * What comes after a question about attendance: the next one while sessions are still to come, else the silence that
 * completes the match. A flexible mission goes on until somebody says that it is over, or its need closes.
 */
export class AttendanceClock {
  constructor(
    private readonly matches: MatchRepository,
    private readonly territories: Territories,
    private readonly alarms: AlarmClocks,
    private readonly clock: Clock,
  ) {}

  async goesOn(tx: Transaction, { id }: Match): Promise<boolean> {
    const booked = await this.matches.bookedSessions(tx, id);
    return booked.length === 0 || booked.some(({ startsAt }) => startsAt > this.clock.now());
  }

  async wind(tx: Transaction, match: Match): Promise<void> {
    const { timeZone, settings } = await this.territories.of(tx, match.territory);
    const [kind, days] = (await this.goesOn(tx, match))
      ? (['attendance-question', daysBetweenQuestions] as const)
      : (['attendance-silence', settings.attendanceSilenceDays] as const);
    await this.alarms.set(tx, {
      kind,
      subjectId: match.id,
      dueAt: addLocalDays(this.clock.now(), days, timeZone),
    });
  }
}
