import type { MatchEnd } from '@app/contracts';
import { mayGive } from '@app/contracts';
import type { Roles } from '../accounts/index.js';
import { invalid } from '../errors/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import type { MatchLifeCycle } from './match-life-cycle.js';
import type { MatchRepository } from './match-repository.js';
import { requireStanding } from './standing.js';

/** The ends that a person declares, each with a reason from its closed list. */
export type DeclaredEnd = Extract<
  MatchEnd,
  'declined' | 'refused' | 'rejected' | 'cancelled' | 'ended-early' | 'association-absent'
>;

/** Somebody with standing ends a match and says why. */
export class EndMatch {
  constructor(
    private readonly work: UnitOfWork,
    private readonly matches: MatchRepository,
    private readonly roles: Roles,
    private readonly lifeCycle: MatchLifeCycle,
  ) {}

  /** @throws match-not-found, unknown-reason, state-changed */
  execute(
    actor: Actor,
    command: { readonly matchId: string; readonly end: DeclaredEnd; readonly reason: string },
  ): Promise<void> {
    return this.work.run(actor, async (tx) => {
      if (!mayGive(command.end, actor.kind, command.reason)) throw invalid('unknown-reason', '/reason');
      const match = await this.matches.lock(tx, command.matchId);
      await requireStanding(tx, this.roles, actor, match);
      if (match.state === command.end) return;
      await this.lifeCycle.enter(tx, match, command.end, actor, command.reason);
    });
  }
}
