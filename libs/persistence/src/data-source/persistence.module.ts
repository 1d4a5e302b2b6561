import type { DynamicModule } from '@nestjs/common';
import { Global, Logger, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Keys, noKeys } from '../accounts/index.js';
import { adapters } from '../adapters.js';
import { DeploymentSettings } from '../territories/index.js';
import type { PoolSettings } from './data-source-options.js';
import { dataSourceOptions } from './data-source-options.js';
import { DemoGuard } from './demo-guard.js';

/** One process may hold several applications: two data sources of one name are what Nest warns of. */
let dataSources = 0;

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
    const name = `data-source-${(dataSources += 1)}`;
    return {
      module: PersistenceModule,
      imports: [TypeOrmModule.forRoot({ ...options, name, retryAttempts: 30, retryDelay: 1_000 })],
      providers: [
        ...adapters,
        { provide: DataSource, useExisting: getDataSourceToken(name) },
        { provide: Keys, useValue: deployment },
        { provide: DeploymentSettings, useValue: deployment },
        DemoGuard,
      ],
      exports: [DataSource, ...adapters.map((adapter) => ('provide' in adapter ? adapter.provide : adapter))],
    };
  }
}
