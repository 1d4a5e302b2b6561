import type { ConnectionOptions } from 'bullmq';
import { createPostgresBackend, createRedisBackend, setDefaultBackendFactory } from 'bullmq';

/** Where the queues live: in Redis when its URL is given, else in a schema of their own beside the truth. */
export interface QueueStore {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
}

/** BullMQ takes the back-end of a queue from a default of the process: set before the first queue is made. */
export function chooseBackend({ redisUrl }: QueueStore): void {
  if (redisUrl) setDefaultBackendFactory(createRedisBackend);
  else setDefaultBackendFactory(createPostgresBackend);
}

/** For those who add jobs: an answer soon, be it an error. The relay tries again by itself. */
export function producerConnection(store: QueueStore): ConnectionOptions {
  if (!store.redisUrl) return postgres(store.databaseUrl, 2);
  return {
    url: store.redisUrl,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    connectTimeout: 2_000,
  };
}

/** For workers: they wait for their store as long as it takes. */
export function consumerConnection(store: QueueStore): ConnectionOptions {
  return store.redisUrl
    ? { url: store.redisUrl, maxRetriesPerRequest: null }
    : postgres(store.databaseUrl, 3);
}

function postgres(connectionString: string, max: number): ConnectionOptions {
  // A queue that loses its last moments in a power cut is fed again by the sweeper: its commits need not wait for the
  // disk, and being NOTIFYs, which commit one after the other, would have every other one in the server wait with them.
  const options = '-c synchronous_commit=off';
  // BullMQ types connections for Redis only; which options count is decided by the back-end.
  return { connectionString, migrate: true, max, connectionTimeoutMillis: 5_000, options };
}
