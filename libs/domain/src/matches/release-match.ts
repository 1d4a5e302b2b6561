import type { Transaction } from '../events/index.js';
import { service } from '../events/index.js';
import type { Tasks } from '../supervision/index.js';
import { weekly } from '../supervision/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { localDate, mondayOf } from '../time/index.js';
import type { MatchLifeCycle } from './match-life-cycle.js';
import type { MatchRepository } from './match-repository.js';
import { hasEnded } from './match.js';

/** The association was silent past its deadline: the volunteer is free again, and the coordinators are told. */
export class ReleaseSilentAssociation {
  constructor(
    private readonly matches: MatchRepository,
    private readonly lifeCycle: MatchLifeCycle,
    private readonly territories: Territories,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, matchId: string): Promise<void> {
    const match = await this.matches.lock(tx, matchId);
    if (match.state !== 'accepted') return;
    await this.lifeCycle.enter(tx, match, 'released', service, 'association-silent');
    const { timeZone } = await this.territories.of(tx, match.territory);
    await this.tasks.open(tx, {
      territory: match.territory,
      kind: 'association-silent',
      about: weekly(match.associationId, mondayOf(localDate(this.clock.now(), timeZone))),
      grade: 'normal',
      refs: { associationId: match.associationId, needId: match.needId, matchId },
    });
  }
}

/** The volunteer did not answer a change of the mission: released, told, and free for the next need. */
export class ReleaseUnansweredChange {
  constructor(
    private readonly matches: MatchRepository,
    private readonly lifeCycle: MatchLifeCycle,
  ) {}

  async execute(tx: Transaction, matchId: string): Promise<void> {
    const match = await this.matches.lock(tx, matchId);
    if (match.askedAgainAt === null || hasEnded(match)) return;
    const end = match.state === 'in-progress' ? 'ended-early' : 'released';
    await this.lifeCycle.enter(tx, match, end, service, 'change-unanswered');
  }
}
