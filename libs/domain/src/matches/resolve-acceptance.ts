import { conflict } from '../errors/index.js';
import type { Actor, Transaction } from '../events/index.js';
import type { Eligibility } from './eligibility.js';
import type { MatchLifeCycle } from './match-life-cycle.js';
import type { MatchRepository } from './match-repository.js';
import type { Match } from './match.js';

/** What became of a yes. */
export type AcceptanceOutcome = 'accepted' | 'waiting';

/**
 * Turns a yes into a place or a turn on the waiting list; the caller keeps the need as it is meanwhile. The gates are tested on the present rows, the sessions are
 * booked before the place is claimed, so that whoever claims the last place cannot fail after it.
 */
export class ResolveAcceptance {
  constructor(
    private readonly matches: MatchRepository,
    private readonly lifeCycle: MatchLifeCycle,
    private readonly eligibility: Eligibility,
  ) {}

  /** @throws no-longer-eligible, overlapping-session, vehicle-taken, need-closed, state-changed */
  async resolve(tx: Transaction, match: Match, actor: Actor): Promise<AcceptanceOutcome> {
    if (!match.needOpen) throw conflict('need-closed', {}, 'see-other-needs');
    const eligible = await this.eligibility.test(tx, match, 'enter');
    if (eligible.failed.length > 0)
      throw conflict('no-longer-eligible', { gate: eligible.failed[0]! }, 'see-other-needs');
    await this.matches.book(tx, match, eligible.sessionStarts);
    const outcome: AcceptanceOutcome = (await this.matches.claimPlace(tx, match)) ? 'accepted' : 'waiting';
    await this.lifeCycle.enter(tx, match, outcome, actor);
    return outcome;
  }
}
