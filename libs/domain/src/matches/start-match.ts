import type { Transaction } from '../events/index.js';
import { service } from '../events/index.js';
import type { MatchLifeCycle } from './match-life-cycle.js';
import type { MatchRepository } from './match-repository.js';

/** The first session begins: a confirmed match is in progress. */
export class StartMatch {
  constructor(
    private readonly matches: MatchRepository,
    private readonly lifeCycle: MatchLifeCycle,
  ) {}

  async execute(tx: Transaction, matchId: string): Promise<void> {
    const match = await this.matches.lock(tx, matchId);
    if (match.state === 'confirmed') await this.lifeCycle.enter(tx, match, 'in-progress', service);
  }
}
