import type { MatchState } from '@app/contracts';
import type { Roles } from '../accounts/index.js';
import type { Actor, AlarmClocks, Outbox, Transaction, UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import type { Eligibility } from './eligibility.js';
import type { MatchLifeCycle } from './match-life-cycle.js';
import { invitationDeadlineOf } from './match-alarms.js';
import { noticeOf } from './match-notice.js';
import type { MatchRepository } from './match-repository.js';
import type { Match } from './match.js';
import { requireStanding } from './standing.js';

/** From a yes to the end: whoever is here is asked again after a change, and answers by keeping or giving back. */
export const answeredStates = [
  'waiting',
  'accepted',
  'awaiting-approval',
  'confirmed',
  'in-progress',
] as const satisfies readonly MatchState[];

/** How a match ends that no longer fits what its need has become. */
const endOf = (state: MatchState) =>
  state === 'invited' || state === 'waiting'
    ? 'withdrawn'
    : state === 'in-progress'
      ? 'ended-early'
      : 'cancelled';

/**
 * When, where, the tier or the language of a need changed after people were asked or said yes: the gates are tested
 * again, who still fits is booked on the new sessions and asked again, who no longer fits is called off and told why.
 */
export class AskAgain {
  constructor(
    private readonly matches: MatchRepository,
    private readonly eligibility: Eligibility,
    private readonly lifeCycle: MatchLifeCycle,
    private readonly territories: Territories,
    private readonly alarms: AlarmClocks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, needId: string): Promise<void> {
    await this.matches.lockNeed(tx, needId);
    for (const match of await this.matches.lockOfNeed(tx, needId, ['invited', ...answeredStates]))
      await this.ask(tx, match);
  }

  private async ask(tx: Transaction, match: Match): Promise<void> {
    const { failed, sessionStarts } = await this.eligibility.test(tx, match, 'change');
    if (failed.length > 0) {
      await this.lifeCycle.enter(tx, match, endOf(match.state), service, 'conditions-changed');
      return;
    }
    if (match.state !== 'invited') await this.awaitAnswer(tx, match, sessionStarts);
    await this.lifeCycle.rearm(tx, match);
    await this.outbox.append(tx, { name: 'match.asked-again', payload: noticeOf(match) });
  }

  /** Who waits holds no hours; everybody else is booked on what the need has become. */
  private async awaitAnswer(tx: Transaction, match: Match, sessionStarts: readonly Date[]): Promise<void> {
    const at = this.clock.now();
    const territory = await this.territories.of(tx, match.territory);
    if (match.state !== 'waiting') await this.matches.book(tx, match, sessionStarts);
    await this.matches.recordAskedAgain(tx, match.id, at);
    const dueAt = invitationDeadlineOf(match, { at, territory });
    await this.alarms.set(tx, { kind: 'change-answer', subjectId: match.id, dueAt });
  }
}

/** The volunteer read the change and stays. */
export class KeepAfterChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly matches: MatchRepository,
    private readonly roles: Roles,
    private readonly alarms: AlarmClocks,
    private readonly clock: Clock,
  ) {}

  /** @throws match-not-found */
  execute(actor: Actor, command: { readonly matchId: string }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const match = await this.matches.lock(tx, command.matchId);
      await requireStanding(tx, this.roles, actor, match);
      await this.matches.recordAskedAgain(tx, match.id, null);
      await this.alarms.cancel(tx, match.id, 'change-answer');
      if (match.state !== 'waiting') return;
      await this.alarms.set(tx, {
        kind: 'staffing-review',
        subjectId: match.needId,
        dueAt: this.clock.now(),
      });
    });
  }
}
