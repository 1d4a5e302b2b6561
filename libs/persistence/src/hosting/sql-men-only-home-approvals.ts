import { Injectable } from '@nestjs/common';
import type { PersonActor } from '@app/domain/accounts';
import type { Transaction } from '@app/domain/events';
import { MenOnlyHomeApprovals } from '@app/domain/hosting';
import { execute } from '../unit-of-work/index.js';

/** Approvals in SQL. */
@Injectable()
export class SqlMenOnlyHomeApprovals extends MenOnlyHomeApprovals {
  async give(
    tx: Transaction,
    { needId, needVersion }: { readonly needId: string; readonly needVersion: number },
    { accountId }: PersonActor,
    at: Date,
  ): Promise<void> {
    await execute(
      tx,
      `insert into men_only_home_approvals (need_id, need_version, approved_by, approved_at) values ($1, $2, $3, $4)
         on conflict do nothing`,
      [needId, needVersion, accountId, at],
    );
  }
}
