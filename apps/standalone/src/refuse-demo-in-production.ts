import { service, UnitOfWork } from '@app/domain/events';
import { query } from '@app/persistence';
import type { Environment } from '@app/runtime';
import { SettingError } from '@app/runtime';
import { withUseCases } from '../../cli/src/service/open-service.js';

/** Invented people and real ones never meet: a database that holds a demo city serves no production. */
export async function refuseDemoInProduction(environment: Environment): Promise<void> {
  if (!environment.isProduction) return;
  const demo = await withUseCases(environment, (app) =>
    app.get(UnitOfWork).run(service, (tx) => query(tx, 'select from accounts where demo limit 1')),
  );
  if (demo.length > 0) {
    throw new SettingError([
      'NODE_ENV is production and the database holds the demo city: start on another DATABASE_URL.',
    ]);
  }
}
