import type { Roles } from '../accounts/index.js';
import { conflict } from '../errors/index.js';
import type { Actor, Transaction, UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { Tasks } from '../supervision/index.js';
import type { Eligibility } from './eligibility.js';
import type { MatchLifeCycle } from './match-life-cycle.js';
import type { MatchRepository } from './match-repository.js';
import type { Match } from './match.js';
import { requireStanding } from './standing.js';

/**
 * The association says yes, or a coordinator does where a match has to be approved: the gates are tested again, the
 * place is given, contacts open; when every place is given, those still asked or waiting are superseded.
 */
export class ConfirmMatch {
  constructor(
    private readonly work: UnitOfWork,
    private readonly matches: MatchRepository,
    private readonly roles: Roles,
    private readonly eligibility: Eligibility,
    private readonly lifeCycle: MatchLifeCycle,
    private readonly tasks: Tasks,
  ) {}

  /** @throws match-not-found, no-longer-eligible, place-taken, need-closed, change-unanswered, state-changed */
  execute(
    actor: Actor,
    command: { readonly matchId: string; readonly needId: string },
  ): Promise<'confirmed' | 'awaiting-approval'> {
    return this.work.run(actor, async (tx) => {
      await this.matches.lockNeed(tx, command.needId);
      const match = await this.matches.lock(tx, command.matchId);
      await requireStanding(tx, this.roles, actor, match);
      if (match.state === 'confirmed') return 'confirmed';
      if (!match.needOpen) throw conflict('need-closed');
      if (match.askedAgainAt !== null) throw conflict('change-unanswered');
      const { failed } = await this.eligibility.test(tx, match, 'keep');
      if (failed.length > 0) throw conflict('no-longer-eligible', { gate: failed[0]! });
      if (match.tier === 4 && match.state === 'accepted') {
        await this.askForApproval(tx, match, actor);
        return 'awaiting-approval';
      }
      if (!(await this.matches.confirmPlace(tx, match))) throw conflict('place-taken');
      await this.lifeCycle.enter(tx, match, 'confirmed', actor);
      if ((await this.matches.openPlaces(tx, match.needId)) === 0) await this.supersede(tx, match);
      return 'confirmed';
    });
  }

  private async askForApproval(tx: Transaction, match: Match, actor: Actor): Promise<void> {
    await this.lifeCycle.enter(tx, match, 'awaiting-approval', actor);
    await this.tasks.open(tx, {
      territory: match.territory,
      kind: 'match-to-approve',
      about: match.id,
      grade: 'normal',
      refs: { matchId: match.id, needId: match.needId, associationId: match.associationId },
    });
  }

  private async supersede(tx: Transaction, confirmed: Match): Promise<void> {
    const others = await this.matches.lockOfNeed(tx, confirmed.needId, [
      'invited',
      'waiting',
      'accepted',
      'awaiting-approval',
    ]);
    for (const other of others) await this.lifeCycle.enter(tx, other, 'superseded', service, 'filled');
  }
}
