import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/domain/events';
import type { Territory, TerritorySettings } from '@app/domain/territories';
import { Territories, territoryByCode } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { query } from '../unit-of-work/index.js';
import { DeploymentSettings } from './deployment-settings.js';

const freshMs = 60_000;

/** Territories from the code, their settings overridden by table `territory_settings`, read at most once a minute. */
@Injectable()
export class SqlTerritories extends Territories {
  private readonly known = new Map<string, { readonly territory: Territory; readonly readAtMs: number }>();

  constructor(
    private readonly clock: Clock,
    private readonly deployment: DeploymentSettings,
  ) {
    super();
  }

  async of(tx: Transaction, code: string): Promise<Territory> {
    const nowMs = this.clock.now().getTime();
    const known = this.known.get(code);
    if (known && Math.abs(nowMs - known.readAtMs) < freshMs) return known.territory;
    const territory = await this.read(tx, code);
    this.known.set(code, { territory, readAtMs: nowMs });
    return territory;
  }

  private async read(tx: Transaction, code: string): Promise<Territory> {
    const territory = territoryByCode(code);
    const [changed] = await query<{ settings: Partial<TerritorySettings> }>(
      tx,
      'select settings from territory_settings where territory = $1',
      [code],
    );
    const { editHoldMinutes, quietHours = true } = this.deployment;
    const settings = {
      ...territory.settings,
      ...changed?.settings,
      ...(editHoldMinutes === undefined ? {} : { editHoldMinutes }),
      ...(quietHours ? {} : { mailQuietHours: { fromMinute: 0, toMinute: 0 } }),
    };
    return { ...territory, settings };
  }
}
