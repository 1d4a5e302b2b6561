import { NestFactory } from '@nestjs/core';
import { service, UnitOfWork } from '@app/domain/events';
import { migrate, PersistenceModule, query } from '@app/persistence';
import type { Environment } from '@app/runtime';
import { processEnvironment } from '@app/runtime';
import { CommandError } from './command-error.js';
import { findStore } from './embedded-store.js';
import { ServiceModule } from './service.module.js';

/** The use cases and adapters of the service, by their class. */
export interface Service {
  get<T>(token: abstract new (...args: never[]) => T): T;
}

/** A command works on one thing at a time. */
const pool = { maxConnections: 2 };

/** Runs a command on the service's database, and leaves nothing running behind. */
export async function withService<T>(work: (service: Service) => Promise<T>): Promise<T> {
  const environment = processEnvironment('cli');
  const store = await findStore(environment);
  try {
    if (environment.mode === 'standalone') await migrate(store.url);
    return await withUseCases(environment.with({ databaseUrl: store.url }), work);
  } finally {
    await store.close();
  }
}

/** The same on a database that somebody else keeps. */
export async function withUseCases<T>(
  environment: Environment,
  work: (service: Service) => Promise<T>,
): Promise<T> {
  const persistence = PersistenceModule.forRoot(environment.databaseUrl, pool, environment);
  const app = await NestFactory.createApplicationContext(ServiceModule.on(persistence), {
    logger: false,
    abortOnError: false,
  });
  try {
    await requireSchema(app);
    return await work(app);
  } finally {
    await app.close();
  }
}

async function requireSchema(app: Service): Promise<void> {
  const [found] = await app
    .get(UnitOfWork)
    .run(service, (tx) =>
      query<{ exists: boolean }>(tx, `select to_regclass('outbox') is not null as exists`),
    );
  if (!found?.exists) throw new CommandError('The database has no schema yet: run `npm run cli -- migrate`.');
}
