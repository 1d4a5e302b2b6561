import type { DynamicModule } from '@nestjs/common';
import { Global, Logger, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Keys, noKeys } from '../accounts/index.js';
import { adapters } from '../adapters.js';
import { DeploymentSettings } from '../territories/index.js';
import type { PoolSettings } from './data-source-options.js';
import { dataSourceOptions } from './data-source-options.js';

/** The data source, and an adapter for every port of the domain, for the whole application. */
@Global()
@Module({})
export class PersistenceModule {
  /** Waits for PostgreSQL for up to half a minute, then stops the boot. Migrates nothing: see `migrate`. */
  static forRoot(
    url: string,
    pool: PoolSettings = {},
    deployment: Keys & DeploymentSettings = noKeys,
  ): DynamicModule {
    const logger = new Logger('Persistence');
    const options = dataSourceOptions(url, {
      onError: (code) => logger.warn(`connection lost: ${code}`),
      ...pool,
    });
    return {
      module: PersistenceModule,
      imports: [TypeOrmModule.forRoot({ ...options, retryAttempts: 30, retryDelay: 1_000 })],
      providers: [
        ...adapters,
        { provide: Keys, useValue: deployment },
        { provide: DeploymentSettings, useValue: deployment },
      ],
      exports: adapters.map((adapter) => ('provide' in adapter ? adapter.provide : adapter)),
    };
  }
}
