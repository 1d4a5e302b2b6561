import { Injectable } from '@nestjs/common';
import type { PersonActor } from '@app/domain/accounts';
import { BatchRepository } from '@app/domain/batches';
import { notFound } from '@app/domain/errors';
import type { Transaction } from '@app/domain/events';
import { UnitOfWork } from '@app/domain/events';
import type { Steered, TerritoryModes } from '@app/domain/steering';
import { Territories, territories } from '@app/domain/territories';
import { query } from '../unit-of-work/index.js';
import { coordinatedBy } from './coordinated-by.js';

/** One thing that was changed. `byReader`: by whoever reads this. */
export interface SteeringChangeView {
  readonly setting: Steered;
  readonly before: TerritoryModes[Steered];
  readonly after: TerritoryModes[Steered];
  readonly changedAt: Date;
  readonly byReader: boolean;
}

/** What a territory lets the service do by itself. `answersRecorded` is counted no further than `answersNeeded`. */
export interface SteeringView extends TerritoryModes {
  readonly territory: string;
  readonly version: number;
  readonly answersRecorded: number;
  readonly answersNeeded: number;
  readonly changes: readonly SteeringChangeView[];
}

const changesShown = 10;

/** The modes of the territories that the reader coordinates, as their rows say now. */
@Injectable()
export class SteeringViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly territories: Territories,
    private readonly batches: BatchRepository,
  ) {}

  list(reader: PersonActor): Promise<readonly SteeringView[]> {
    return this.work.run(reader, async (tx) => {
      const coordinated = await query<{ territory: string }>(
        tx,
        `select distinct territory from unnest($2::text[]) as t (territory) where territory in ${coordinatedBy('$1')}`,
        [reader.accountId, territories.map(({ code }) => code)],
      );
      const views: SteeringView[] = [];
      for (const { territory } of coordinated) views.push(await this.read(tx, reader, territory));
      return views;
    });
  }

  /** @throws territory-unknown, also for a coordinator of elsewhere */
  async one(reader: PersonActor, code: string): Promise<SteeringView> {
    const view = (await this.list(reader)).find(({ territory }) => territory === code);
    if (!view) throw notFound('territory-unknown');
    return view;
  }

  private async read(tx: Transaction, reader: PersonActor, code: string): Promise<SteeringView> {
    const { settings } = await this.territories.of(tx, code);
    const [row] = await query<{ version: number; settings: Partial<TerritoryModes> }>(
      tx,
      'select version, settings from territory_settings where territory = $1',
      [code],
    );
    const changes = await query<SteeringChangeView>(
      tx,
      `select setting, before, after, changed_at as "changedAt", changed_by is not distinct from $2 as "byReader"
         from territory_setting_changes where territory = $1 order by id desc limit $3`,
      [code, reader.accountId, changesShown],
    );
    return {
      territory: code,
      version: row?.version ?? 1,
      batch: row?.settings.batch ?? settings.batch,
      learning: row?.settings.learning ?? settings.learning,
      answersRecorded: await this.batches.answersOf(tx, code, settings.batchAnswersNeeded),
      answersNeeded: settings.batchAnswersNeeded,
      changes,
    };
  }
}
