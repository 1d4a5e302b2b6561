import type { Transaction } from '../events/index.js';
import { service } from '../events/index.js';
import type { Eligibility } from './eligibility.js';
import type { MatchLifeCycle } from './match-life-cycle.js';
import type { MatchRepository } from './match-repository.js';

/**
 * Gives free places to those who wait, in the order in which they said yes. Who no longer fits is told so, and waits no
 * longer; who was asked about a change answers first.
 */
export class ServeWaitingList {
  constructor(
    private readonly matches: MatchRepository,
    private readonly eligibility: Eligibility,
    private readonly lifeCycle: MatchLifeCycle,
  ) {}

  /** The number of places given. The need must be locked. */
  async execute(tx: Transaction, needId: string): Promise<number> {
    let given = 0;
    for (const match of await this.matches.lockOfNeed(tx, needId, ['waiting'])) {
      if (!match.needOpen) break;
      if (match.askedAgainAt !== null) continue;
      const { failed, sessionStarts } = await this.eligibility.test(tx, match, 'enter');
      if (failed.length > 0) {
        await this.lifeCycle.enter(tx, match, 'withdrawn', service, 'conditions-changed');
        continue;
      }
      if (!(await this.matches.claimPlace(tx, match))) break;
      await this.matches.book(tx, match, sessionStarts);
      await this.lifeCycle.enter(tx, match, 'accepted', service);
      given += 1;
    }
    return given;
  }
}
