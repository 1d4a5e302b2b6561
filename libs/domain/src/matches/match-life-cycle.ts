import type { ClockKind, MatchState } from '@app/contracts';
import { conflict } from '../errors/index.js';
import type { Actor, AlarmClocks, Outbox, Transaction } from '../events/index.js';
import type { InvitationRepository } from '../invitations/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock } from '../time/index.js';
import { alarmsOf, answerDeadlineOf } from './match-alarms.js';
import { noticeOf } from './match-notice.js';
import type { MatchRepository } from './match-repository.js';
import { allowsTransition } from './match-transitions.js';
import type { Match } from './match.js';

const boundToSessions: ReadonlySet<ClockKind> = new Set([
  'invitation-expiry',
  'answer-reminder',
  'answer-deadline',
  'approval-deadline',
  'session-start',
  'session-reminder',
] as const);

/**
 * The one door through which a match changes state: the table is obeyed, the clocks of the state that ends are
 * cancelled and those of the state that begins are set, an open invitation is closed, and the fact is told.
 */
export class MatchLifeCycle {
  constructor(
    private readonly matches: MatchRepository,
    private readonly invitations: InvitationRepository,
    private readonly territories: Territories,
    private readonly alarms: AlarmClocks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Tells of a match that was just proposed. */
  async announce(tx: Transaction, proposed: Match): Promise<void> {
    await this.outbox.append(tx, { name: 'match.proposed', payload: noticeOf(proposed) });
  }

  /** Sets the clocks of a match anew whose sessions have changed; what it is asked meanwhile goes on. */
  async rearm(tx: Transaction, match: Match): Promise<void> {
    const at = this.clock.now();
    const territory = await this.territories.of(tx, match.territory);
    const booked = await this.matches.bookedSessions(tx, match.id);
    const alarms = alarmsOf(match, { at, territory, booked }).filter(({ kind }) => boundToSessions.has(kind));
    await this.alarms.cancel(tx, match.id, ...boundToSessions);
    await this.alarms.set(tx, ...alarms);
    const answer = alarms.find(({ kind }) => kind === 'answer-deadline');
    if (answer) await this.matches.recordAnswerDue(tx, match.id, answer.dueAt);
  }

  /** Moves a locked match. @throws state-changed when the table of transitions refuses */
  async enter(tx: Transaction, match: Match, to: MatchState, actor: Actor, reason?: string): Promise<Match> {
    if (!allowsTransition(match.state, to, actor.kind))
      throw conflict('state-changed', { state: match.state });
    const at = this.clock.now();
    const territory = await this.territories.of(tx, match.territory);
    const answerDueAt = to === 'accepted' ? answerDeadlineOf(match, { at, territory }).deadline : undefined;
    const moved = await this.matches.move(tx, match, {
      to,
      actor,
      at,
      ...(reason === undefined ? {} : { reason }),
      ...(answerDueAt === undefined ? {} : { answerDueAt }),
    });
    if (to !== 'invited') await this.invitations.close(tx, match.id, answerOf(to, actor), at);
    await this.alarms.cancel(tx, match.id);
    const booked = await this.matches.bookedSessions(tx, match.id);
    await this.alarms.set(tx, ...alarmsOf(moved, { at, territory, booked }));
    await this.outbox.append(tx, {
      name: `match.${to}`,
      payload: noticeOf(moved),
    });
    return moved;
  }
}

function answerOf(to: MatchState, actor: Actor): 'yes' | 'no' | undefined {
  if (actor.kind === 'service') return undefined;
  if (to === 'accepted' || to === 'waiting') return 'yes';
  return to === 'declined' ? 'no' : undefined;
}
