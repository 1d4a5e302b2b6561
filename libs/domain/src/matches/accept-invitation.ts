import type { MatchState } from '@app/contracts';
import { placeHoldingStates } from '@app/contracts';
import type { Roles } from '../accounts/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import type { MatchRepository } from './match-repository.js';
import type { AcceptanceOutcome, ResolveAcceptance } from './resolve-acceptance.js';
import { requireStanding } from './standing.js';

/** A volunteer says yes to an invitation, in time or late; saying it twice changes nothing. */
export class AcceptInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly matches: MatchRepository,
    private readonly roles: Roles,
    private readonly acceptance: ResolveAcceptance,
  ) {}

  /** @throws match-not-found, no-longer-eligible, overlapping-session, vehicle-taken, need-closed, state-changed */
  execute(actor: Actor, command: { readonly matchId: string }): Promise<AcceptanceOutcome> {
    return this.work.run(actor, async (tx) => {
      await this.matches.shareNeed(tx, await this.matches.needOf(tx, command.matchId));
      const match = await this.matches.lock(tx, command.matchId);
      await requireStanding(tx, this.roles, actor, match);
      if (match.state === 'waiting') return match.state;
      if ((placeHoldingStates as readonly MatchState[]).includes(match.state)) return 'accepted';
      return this.acceptance.resolve(tx, match, actor);
    });
  }
}
