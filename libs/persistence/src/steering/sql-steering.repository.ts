import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import { Ids } from '@app/domain/events';
import type { Steering, SteeringChange, TerritoryModes } from '@app/domain/steering';
import { SteeringRepository } from '@app/domain/steering';
import { territoryByCode } from '@app/domain/territories';
import { execute, query } from '../unit-of-work/index.js';

/** The modes of territories among their settings in SQL. */
@Injectable()
export class SqlSteeringRepository extends SteeringRepository {
  constructor(private readonly ids: Ids) {
    super();
  }

  async lock(tx: Transaction, territory: string): Promise<Steering> {
    const { batch, learning } = territoryByCode(territory).settings;
    await execute(
      tx,
      `insert into territory_settings (territory, settings, updated_at) values ($1, '{}', now()) on conflict do nothing`,
      [territory],
    );
    const [row] = await query<{ version: number; settings: Partial<TerritoryModes> }>(
      tx,
      'select version, settings from territory_settings where territory = $1 for update',
      [territory],
    );
    const { version, settings } = row!;
    return {
      version,
      modes: { batch: settings.batch ?? batch, learning: settings.learning ?? learning },
    };
  }

  async save(
    tx: Transaction,
    territory: string,
    { accountId, at }: { readonly accountId: string | null; readonly at: Date },
    changes: readonly SteeringChange[],
  ): Promise<void> {
    const set = Object.fromEntries(changes.map(({ setting, after }) => [setting, after]));
    await execute(
      tx,
      `update territory_settings set settings = settings || $2::jsonb, version = version + 1, updated_at = $3,
         updated_by = $4 where territory = $1`,
      [territory, JSON.stringify(set), at, accountId],
    );
    for (const { setting, before, after } of changes)
      await execute(
        tx,
        `insert into territory_setting_changes (id, territory, version, setting, before, after, changed_at, changed_by)
           select $1, territory, version, $3, $4, $5, $6, $7 from territory_settings where territory = $2`,
        [this.ids.next(), territory, setting, before, after, at, accountId],
      );
  }
}
