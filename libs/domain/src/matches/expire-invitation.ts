import type { Transaction } from '../events/index.js';
import { service } from '../events/index.js';
import type { MatchLifeCycle } from './match-life-cycle.js';
import type { MatchRepository } from './match-repository.js';

/** A volunteer did not answer in time, or the message never arrived. Answered meanwhile: nothing happens. */
export class ExpireInvitation {
  constructor(
    private readonly matches: MatchRepository,
    private readonly lifeCycle: MatchLifeCycle,
  ) {}

  async execute(tx: Transaction, matchId: string, reason: 'no-answer' | 'not-delivered'): Promise<void> {
    const match = await this.matches.lock(tx, matchId);
    if (match.state === 'invited') await this.lifeCycle.enter(tx, match, 'expired', service, reason);
  }
}
