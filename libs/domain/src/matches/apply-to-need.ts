import type { Refusal } from '../errors/index.js';
import { conflict } from '../errors/index.js';
import type { Actor, Ids, UnitOfWork } from '../events/index.js';
import type { Clock } from '../time/index.js';
import type { Eligibility } from './eligibility.js';
import type { MatchLifeCycle } from './match-life-cycle.js';
import type { MatchRepository } from './match-repository.js';
import type { AcceptanceOutcome, ResolveAcceptance } from './resolve-acceptance.js';
import type { Roles } from '../accounts/index.js';
import { requireStanding } from './standing.js';

/** A volunteer applies from the board: same gates, and the same states from `accepted` on. */
export class ApplyToNeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly matches: MatchRepository,
    private readonly roles: Roles,
    private readonly eligibility: Eligibility,
    private readonly lifeCycle: MatchLifeCycle,
    private readonly acceptance: ResolveAcceptance,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws match-already-open, not-eligible, access-not-offered, no-longer-eligible, overlapping-session, vehicle-taken,
   * need-closed
   */
  execute(
    actor: Actor,
    command: { readonly needId: string; readonly offerId: string },
  ): Promise<{ readonly matchId: string; readonly outcome: AcceptanceOutcome }> {
    return this.work.run(actor, async (tx) => {
      await this.matches.shareNeed(tx, command.needId);
      const eligible = await this.eligibility.test(tx, command, 'enter');
      const match = await this.matches.propose(
        tx,
        {
          id: this.ids.next(),
          needId: command.needId,
          offerId: command.offerId,
          origin: actor.kind === 'coordinator' ? 'coordinator' : 'application',
          engineVersion: eligible.engineVersion,
          score: eligible.score,
          explanation: eligible.explanation,
        },
        actor,
        this.clock.now(),
      );
      await requireStanding(tx, this.roles, actor, match);
      if (eligible.failed.length > 0) throw notEligible(actor, eligible.failed);
      await this.lifeCycle.announce(tx, match);
      return { matchId: match.id, outcome: await this.acceptance.resolve(tx, match, actor) };
    });
  }
}

/**
 * Arrangements that the mission does not announce may still be made: nobody is turned away for them without a word. That
 * a volunteer asks for any is told to nobody else.
 */
const notEligible = (actor: Actor, failed: readonly string[]): Refusal =>
  actor.kind === 'volunteer' && failed.every((gate) => gate === 'access')
    ? conflict('access-not-offered', {}, 'ask-for-arrangements')
    : conflict('not-eligible', { gate: failed[0]! });
