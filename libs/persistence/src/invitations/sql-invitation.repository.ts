import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { InvitationDraft } from '@app/domain/invitations';
import { InvitationRepository } from '@app/domain/invitations';
import { execute } from '../unit-of-work/index.js';

/** Invitations in SQL. One open invitation a volunteer is a unique index, so losing the race is no error. */
@Injectable()
export class SqlInvitationRepository extends InvitationRepository {
  async open(tx: Transaction, draft: InvitationDraft): Promise<boolean> {
    const opened = await execute(
      tx,
      `insert into invitations (id, match_id, volunteer_id, wave_id, round, propensity, acceptance, facts, created_at)
       select $1, m.id, m.volunteer_id, $3, $4, $5, $6, $7::jsonb, $8 from matches m where m.id = $2
       on conflict (volunteer_id) where closed_at is null do nothing`,
      [
        draft.id,
        draft.matchId,
        draft.waveId,
        draft.round,
        draft.propensity,
        draft.acceptance,
        draft.facts ? JSON.stringify(draft.facts) : null,
        draft.createdAt,
      ],
    );
    return opened === 1;
  }

  async markSent(tx: Transaction, matchId: string, sentAt: Date, expiresAt: Date): Promise<void> {
    await execute(
      tx,
      'update invitations set sent_at = $2, expires_at = $3 where match_id = $1 and closed_at is null',
      [matchId, sentAt, expiresAt],
    );
  }

  async close(tx: Transaction, matchId: string, answer: 'yes' | 'no' | undefined, at: Date): Promise<void> {
    await execute(
      tx,
      `update invitations set closed_at = $3, answer = $2, answered_at = case when $2::text is null then null else $3::timestamptz end
         where match_id = $1 and closed_at is null`,
      [matchId, answer ?? null, at],
    );
  }
}
