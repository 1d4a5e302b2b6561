/** A store that the queues can live in; `redisUrl` is set for Redis alone, as in production. */
export interface QueueBackend {
  name: 'PostgreSQL' | 'Redis';
  redisUrl: string | undefined;
}

/** The test Redis, in a database of this Jest worker's own; undefined where Redis is not installed. */
export function redisUrl(): string | undefined {
  const server = process.env['TEST_REDIS_URL'];
  return server ? `${server}/${Number(process.env['JEST_WORKER_ID'] ?? 1) % 16}` : undefined;
}

/** One suite, run on both back-ends; where Redis is missing its half is listed as skipped, and says why. */
export function describeBackends(title: string, suite: (backend: QueueBackend) => void): void {
  describe(`${title} on PostgreSQL`, () => {
    suite({ name: 'PostgreSQL', redisUrl: undefined });
  });
  const url = redisUrl();
  const [describeRedis, remark] = url
    ? [describe, '']
    : [describe.skip, ' (not run: Redis is not installed)'];
  describeRedis(`${title} on Redis${remark}`, () => {
    suite({ name: 'Redis', redisUrl: url });
  });
}
