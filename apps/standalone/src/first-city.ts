import type { Environment } from '@app/runtime';
import { service, UnitOfWork } from '@app/domain/events';
import { query } from '@app/persistence';
import { makeCity } from '@app/simulation';
import type { DemoAccounts } from '../../cli/src/seed/index.js';
import { findDemoAccounts, seedCity } from '../../cli/src/seed/index.js';
import type { Service } from '../../cli/src/service/open-service.js';
import { withUseCases } from '../../cli/src/service/open-service.js';
import { timed } from './say.js';

const plan = { city: 'paris', associations: 60, volunteers: 2000, needs: 150, seed: 'demo' } as const;

/** Seeds the demo city into a database that holds nobody; answers the accounts to try it with, if there is one. */
export function firstCity(environment: Environment): Promise<DemoAccounts | undefined> {
  if (environment.isProduction) return Promise.resolve(undefined);
  return withUseCases(environment, async (app) => {
    if (await holdsSomebody(app)) return findDemoAccounts(app);
    return timed(`demo city (${plan.volunteers} volunteers)`, () =>
      seedCity(app, makeCity({ ...plan, now: new Date() })),
    );
  });
}

const holdsSomebody = async (app: Service): Promise<boolean> => {
  const found = await app.get(UnitOfWork).run(service, (tx) => query(tx, 'select from accounts limit 1'));
  return found.length > 0;
};
