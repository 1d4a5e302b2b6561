import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { AlarmClocks } from '@app/domain/events';
import { InvitationRepository } from '@app/domain/invitations';
import { ExpireInvitation, MatchRepository } from '@app/domain/matches';
import type { LedgerMessage } from '@app/domain/notifications';

/** What asks, or says anew what was asked: the time to answer runs from the latest. */
const asks: ReadonlySet<string> = new Set(['invitation', 'invitation-changed']);

/** What the sending of an invitation means for its match: the time to answer runs from the handing over. */
@Injectable()
export class InvitationClock {
  constructor(
    private readonly matches: MatchRepository,
    private readonly invitations: InvitationRepository,
    private readonly expireInvitation: ExpireInvitation,
    private readonly alarms: AlarmClocks,
  ) {}

  /** Answered or withdrawn meanwhile: nothing happens. */
  async start(tx: Transaction, { kind, refs }: LedgerMessage, handedAt: Date, until: Date): Promise<void> {
    if (!asks.has(kind) || !refs.matchId) return;
    const match = await this.matches.lock(tx, refs.matchId);
    if (match.state !== 'invited') return;
    await this.invitations.markSent(tx, match.id, handedAt, until);
    await this.alarms.set(tx, { kind: 'invitation-expiry', subjectId: match.id, dueAt: until });
  }

  /** Nobody will read it: the match ends, so that the next volunteer is asked. */
  async giveUp(tx: Transaction, { kind, refs }: LedgerMessage): Promise<void> {
    if (kind === 'invitation' && refs.matchId)
      await this.expireInvitation.execute(tx, refs.matchId, 'not-delivered');
  }
}
