import type { AlarmClocks, Outbox, Transaction } from '../events/index.js';
import { service } from '../events/index.js';
import type { Tasks } from '../supervision/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import type { Eligibility } from './eligibility.js';
import type { MatchLifeCycle } from './match-life-cycle.js';
import { reminderOf } from './match-alarms.js';
import { noticeOf } from './match-notice.js';
import type { MatchRepository } from './match-repository.js';

/**
 * A session is near: the gates are tested once more. Before the first session a gate that fails calls the match off;
 * later it opens a task, since a mission under way is never ended by a date alone. Otherwise both sides are reminded,
 * and the clock is set for the session after.
 */
export class RemindOfSession {
  constructor(
    private readonly matches: MatchRepository,
    private readonly eligibility: Eligibility,
    private readonly lifeCycle: MatchLifeCycle,
    private readonly territories: Territories,
    private readonly tasks: Tasks,
    private readonly alarms: AlarmClocks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, matchId: string, sessionId: string): Promise<void> {
    const match = await this.matches.lock(tx, matchId);
    if (match.state !== 'confirmed' && match.state !== 'in-progress') return;
    const { failed } = await this.eligibility.test(tx, match);
    if (failed.length > 0) {
      await this.tasks.open(tx, {
        territory: match.territory,
        kind: 'proof-lapsed',
        about: match.id,
        grade: 'urgent',
        refs: { matchId, needId: match.needId, associationId: match.associationId },
      });
      if (match.state === 'confirmed') {
        await this.lifeCycle.enter(tx, match, 'cancelled', service, 'conditions-not-met');
        return;
      }
    }
    const now = this.clock.now();
    const coming = (await this.matches.bookedSessions(tx, matchId)).filter(({ startsAt }) => startsAt > now);
    const near = coming.findIndex((session) => session.sessionId === sessionId);
    if (near < 0) return;
    if (failed.length === 0) {
      await this.outbox.append(tx, {
        name: 'match.session-near',
        payload: { ...noticeOf(match), sessionId },
      });
    }
    const territory = await this.territories.of(tx, match.territory);
    await this.alarms.set(tx, ...reminderOf(match, { at: now, territory, booked: coming.slice(near + 1) }));
  }
}
