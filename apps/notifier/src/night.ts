import type { Territory } from '@app/domain/territories';
import type { Environment } from '@app/runtime';

const noQuietHours = { fromMinute: 0, toMinute: 0 };

/** Whether nights are quiet: an operator may switch that off, outside production, to see mails at any hour. */
export class Night {
  constructor(private readonly environment: Pick<Environment, 'quietHours'>) {}

  /** The same facts, in a territory whose nights are as they are set here. */
  over<Facts extends { readonly territory: Territory }>(facts: Facts): Facts {
    if (this.environment.quietHours) return facts;
    const settings = { ...facts.territory.settings, mailQuietHours: noQuietHours };
    return { ...facts, territory: { ...facts.territory, settings } };
  }
}
