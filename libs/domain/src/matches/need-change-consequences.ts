import type { Outbox, Transaction } from '../events/index.js';
import type { NeedChange } from '../needs/index.js';
import { isMaterial, MaterialChanges } from '../needs/index.js';
import type { AskAgain } from './ask-again.js';
import type { MatchLifeCycle } from './match-life-cycle.js';
import { noticeOf } from './match-notice.js';
import type { MatchRepository } from './match-repository.js';

/** What a change of a need means for its matches: asked again, informed, or given back the hours of one session. */
export class NeedChangeConsequences extends MaterialChanges {
  constructor(
    private readonly matches: MatchRepository,
    private readonly lifeCycle: MatchLifeCycle,
    private readonly askAgain: AskAgain,
    private readonly outbox: Outbox,
  ) {
    super();
  }

  async apply(tx: Transaction, needId: string, changes: readonly NeedChange[]): Promise<void> {
    if (changes.some(isMaterial)) return this.askAgain.execute(tx, needId);
    if (!changes.includes('details')) return;
    for (const match of await this.matches.lockOfNeed(tx, needId, [
      'accepted',
      'awaiting-approval',
      'confirmed',
      'in-progress',
    ])) {
      await this.outbox.append(tx, { name: 'match.details-changed', payload: noticeOf(match) });
    }
  }

  async sessionCancelled(tx: Transaction, _needId: string, sessionId: string): Promise<void> {
    for (const match of await this.matches.lockOfSession(tx, sessionId)) {
      await this.matches.releaseSession(tx, match.id, sessionId);
      await this.lifeCycle.rearm(tx, match);
      await this.outbox.append(tx, {
        name: 'match.session-cancelled',
        payload: { ...noticeOf(match), sessionId },
      });
    }
  }
}
