import { Injectable } from '@nestjs/common';
import type { PersonActor } from '@app/domain/accounts';
import type { Actor, Transaction } from '@app/domain/events';
import type { Dossier } from '@app/domain/hosting';
import { Dossiers } from '@app/domain/hosting';
import { execute, query } from '../unit-of-work/index.js';

/** Dossiers in SQL: exclusion constraints keep them one at a time. */
@Injectable()
export class SqlDossiers extends Dossiers {
  async ofNeed(tx: Transaction, needId: string, now: Date): Promise<Dossier | undefined> {
    const [dossier] = await query<Dossier>(
      tx,
      `select need_id as "needId", offer_id as "offerId", opened_at as "openedAt", expires_at as "expiresAt"
         from hosting_dossiers where need_id = $1 and closed_at is null and expires_at > $2`,
      [needId, now],
    );
    return dossier;
  }

  async open(tx: Transaction, dossier: Dossier, { accountId }: PersonActor): Promise<void> {
    await execute(
      tx,
      `insert into hosting_dossiers (need_id, offer_id, volunteer_id, opened_by, opened_at, expires_at)
         select $1, id, volunteer_id, $3, $4, $5 from offers where id = $2`,
      [dossier.needId, dossier.offerId, accountId, dossier.openedAt, dossier.expiresAt],
    );
  }

  async close(tx: Transaction, needId: string, by: Actor, at: Date): Promise<void> {
    await execute(
      tx,
      `update hosting_dossiers set closed_at = $2, closed_by = $3
         where need_id = $1 and closed_at is null and expires_at > $2`,
      [needId, at, by.accountId ?? null],
    );
  }
}
