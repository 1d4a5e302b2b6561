import type { DataSourceOptions } from 'typeorm';
import { migrations } from './migrations.js';

/** What a process may hold of the database. Zero milliseconds is no limit. */
export interface PoolSettings {
  readonly maxConnections?: number;
  readonly statementTimeoutMs?: number;
  /** How long a caller waits for a connection; an api answers 503 rather than let people wait. */
  readonly connectWithinMs?: number;
  readonly onError?: (code: string) => void;
}

/**
 * How every process reaches PostgreSQL. An idle connection that drops is the pool's business: it makes a new one,
 * and nothing of the error but its code is told, because messages of the driver can quote rows.
 */
export function dataSourceOptions(url: string, pool: PoolSettings = {}): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [],
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    logging: false,
    poolErrorHandler: (error: { readonly code?: string }) => pool.onError?.(error.code ?? 'connection-lost'),
    extra: {
      max: pool.maxConnections ?? 12,
      connectionTimeoutMillis: pool.connectWithinMs ?? 5_000,
      statement_timeout: pool.statementTimeoutMs ?? 20_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  };
}
