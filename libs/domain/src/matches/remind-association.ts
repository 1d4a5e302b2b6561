import type { Outbox, Transaction } from '../events/index.js';
import { noticeOf } from './match-notice.js';
import type { MatchRepository } from './match-repository.js';

/** Half of the association's time to answer has passed. */
export class RemindAssociation {
  constructor(
    private readonly matches: MatchRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: Transaction, matchId: string): Promise<void> {
    const match = await this.matches.lock(tx, matchId);
    if (match.state !== 'accepted') return;
    await this.outbox.append(tx, { name: 'match.answer-due', payload: noticeOf(match) });
  }
}
