import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { FittedModel, LearnedAcceptance, RecordedAnswer } from '@app/domain/invitations';
import { AcceptanceModels } from '@app/domain/invitations';
import { Clock } from '@app/domain/time';
import { execute, query } from '../unit-of-work/index.js';

const freshMs = 3_600_000;

type Latest = LearnedAcceptance & { readonly verdict: FittedModel['verdict'] };

/** Answers and models in SQL. */
@Injectable()
export class SqlAcceptanceModels extends AcceptanceModels {
  private readonly known = new Map<
    string,
    { readonly model: LearnedAcceptance | undefined; readonly readAtMs: number }
  >();

  constructor(private readonly clock: Clock) {
    super();
  }

  answers(tx: Transaction, territory: string, most: number): Promise<readonly RecordedAnswer[]> {
    return query<RecordedAnswer>(
      tx,
      `select i.id, i.facts, i.propensity, i.answer is not distinct from 'yes' as yes
         from invitations i join matches m on m.id = i.match_id join needs n on n.id = m.need_id
         where n.territory = $1 and i.facts is not null and (i.answer is not null or m.state = 'expired')
         order by i.created_at desc, i.id limit $2`,
      [territory, most],
    );
  }

  async insert(tx: Transaction, model: FittedModel): Promise<void> {
    await execute(
      tx,
      `insert into acceptance_models (id, territory, engine_version, fitted_at, verdict, features, coefficients, metrics)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        model.modelId,
        model.territory,
        model.engineVersion,
        model.fittedAt,
        model.verdict,
        model.features,
        model.coefficients,
        JSON.stringify(model.metrics),
      ],
    );
  }

  async usable(
    tx: Transaction,
    territory: string,
    engineVersion: string,
  ): Promise<LearnedAcceptance | undefined> {
    const nowMs = this.clock.now().getTime();
    const key = `${territory}/${engineVersion}`;
    const known = this.known.get(key);
    if (known && Math.abs(nowMs - known.readAtMs) < freshMs) return known.model;
    const [latest] = await query<Latest>(
      tx,
      `select id as "modelId", features, coefficients, verdict from acceptance_models
         where territory = $1 and engine_version = $2 order by fitted_at desc, id desc limit 1`,
      [territory, engineVersion],
    );
    const model = latest?.verdict === 'usable' ? withoutVerdict(latest) : undefined;
    this.known.set(key, { model, readAtMs: nowMs });
    return model;
  }
}

const withoutVerdict = ({ modelId, features, coefficients }: Latest): LearnedAcceptance => ({
  modelId,
  features,
  coefficients,
});
