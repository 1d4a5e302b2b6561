import { Injectable } from '@nestjs/common';
import type { KindCode } from '@app/contracts';
import type { Transaction } from '@app/domain/events';
import type {
  Deficit,
  FairnessAudit,
  FairnessFacts,
  NeedOutcome,
  VolunteerOutcome,
} from '@app/domain/fairness';
import { FairnessAudits, fairnessDays } from '@app/domain/fairness';
import { execute, query } from '../unit-of-work/index.js';
import { needOutcomesSql, volunteerOutcomesSql } from './fairness-facts.sql.js';

const dayMs = 86_400_000;
const proposalDays = 14;
/** Asked of those who speak another language: whoever has one is not asked less about the rest. */
const languageKinds: readonly KindCode[] = ['interpreting', 'translation'];

const before = (at: Date, days: number): Date => new Date(at.getTime() - days * dayMs);

/** Audits in SQL. */
@Injectable()
export class SqlFairnessAudits extends FairnessAudits {
  async facts(tx: Transaction, territory: string, now: Date): Promise<FairnessFacts> {
    const until = before(now, fairnessDays.settle);
    const needs = await query<NeedOutcome>(tx, needOutcomesSql, [
      territory,
      before(until, fairnessDays.needs),
      until,
    ]);
    const volunteers = await query<VolunteerOutcome>(tx, volunteerOutcomesSql, [
      territory,
      now,
      before(now, proposalDays),
      before(now, fairnessDays.needs),
      languageKinds,
    ]);
    return { needs, volunteers };
  }

  async keep(tx: Transaction, audit: FairnessAudit, deficits: readonly Deficit[]): Promise<void> {
    const { id, territory, madeAt, report } = audit;
    await execute(
      tx,
      'insert into fairness_audits (id, territory, made_at, report) values ($1, $2, $3, $4)',
      [id, territory, madeAt, JSON.stringify(report)],
    );
    await execute(
      tx,
      `insert into fairness_deficits as known (territory, dimension, subject, deficit, breached_until, audited_at)
         select $1, dimension, subject, deficit, case when breached then $3::timestamptz end, $2
           from jsonb_to_recordset($4::jsonb) as found (dimension text, subject text, deficit float8, breached boolean)
         on conflict (territory, dimension, subject) do update set deficit = excluded.deficit,
           audited_at = excluded.audited_at, breached_until = greatest(known.breached_until, excluded.breached_until)`,
      [territory, madeAt, before(madeAt, -fairnessDays.breach), JSON.stringify(deficits)],
    );
    await execute(tx, 'delete from fairness_deficits where territory = $1 and audited_at < $2', [
      territory,
      madeAt,
    ]);
    // The needs that the matcher holds in memory read their correction anew.
    await execute(
      tx,
      `insert into need_touches (need_id) select id from needs where territory = $1 and state = 'published'
         on conflict do nothing`,
      [territory],
    );
  }
}
