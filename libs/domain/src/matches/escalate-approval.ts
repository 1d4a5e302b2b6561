import type { Transaction } from '../events/index.js';
import type { Tasks } from '../supervision/index.js';
import type { MatchRepository } from './match-repository.js';

/** A match waits for a coordinator for too long: every coordinator of the territory is told. */
export class EscalateApproval {
  constructor(
    private readonly matches: MatchRepository,
    private readonly tasks: Tasks,
  ) {}

  async execute(tx: Transaction, matchId: string): Promise<void> {
    const match = await this.matches.lock(tx, matchId);
    if (match.state !== 'awaiting-approval') return;
    await this.tasks.open(tx, {
      territory: match.territory,
      kind: 'match-approval-late',
      about: match.id,
      grade: 'urgent',
      refs: { matchId, needId: match.needId, associationId: match.associationId },
    });
  }
}
