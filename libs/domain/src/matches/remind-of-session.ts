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
import type { Match } from './match.js';

/**
 * A session is near: the safeguarding gates are tested once more. Before the first session a gate that fails calls the match off;
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
    const now = this.clock.now();
    const coming = (await this.matches.bookedSessions(tx, matchId)).filter(({ startsAt }) => startsAt > now);
    const near = coming.some((session) => session.sessionId === sessionId);
    if (near && !(await this.mayGoOn(tx, match, sessionId))) return;
    const territory = await this.territories.of(tx, match.territory);
    const later = coming.filter((session) => session.sessionId !== sessionId);
    await this.alarms.set(tx, ...reminderOf(match, { at: now, territory, booked: later }));
  }

  /** False when the match is called off. */
  private async mayGoOn(tx: Transaction, match: Match, sessionId: string): Promise<boolean> {
    const { failed } = await this.eligibility.test(tx, match, 'keep');
    if (failed.length === 0) {
      await this.outbox.append(tx, {
        name: 'match.session-near',
        payload: { ...noticeOf(match), sessionId },
      });
      return true;
    }
    await this.tasks.open(tx, {
      territory: match.territory,
      kind: failed.includes('tier') ? 'proof-lapsed' : 'conditions-lapsed',
      about: match.id,
      grade: 'urgent',
      refs: { matchId: match.id, needId: match.needId, associationId: match.associationId },
    });
    if (match.state === 'in-progress') return true;
    await this.lifeCycle.enter(tx, match, 'cancelled', service, 'conditions-not-met');
    return false;
  }
}
