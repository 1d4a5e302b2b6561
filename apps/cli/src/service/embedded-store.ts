import path from 'node:path';
import type { EmbeddedPostgres, Environment } from '@app/runtime';
import { createDatabaseIfMissing, findEmbeddedPostgres, startEmbeddedPostgres } from '@app/runtime';

const database = 'traitdunion';

/** A database to work on; `close` stops its server if it was started for us. */
export interface Store {
  readonly url: string;
  close(): Promise<void>;
}

const folderOf = ({ dataDir }: Environment): string => path.join(dataDir, 'postgres');

/** The service's own PostgreSQL in its data folder, started by this process, with its database made. */
export async function startStore(
  environment: Environment,
): Promise<Store & { readonly server: EmbeddedPostgres }> {
  const server = await startEmbeddedPostgres({ dataDir: folderOf(environment) });
  const url = server.url(database);
  await createDatabaseIfMissing(url);
  return { url, server, close: () => server.stop() };
}

/** The database that is given, else the one of a running service, else one started for as long as the command runs. */
export async function findStore(environment: Environment): Promise<Store> {
  if (environment.mode !== 'standalone') {
    return { url: environment.databaseUrl, close: () => Promise.resolve() };
  }
  const running = findEmbeddedPostgres(folderOf(environment));
  return running ? { url: running.url(database), close: () => running.stop() } : startStore(environment);
}
