import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestDatabase } from '@app/testing';
import { createTestDatabase } from '@app/testing';
import supertest from 'supertest';
import { TestApi } from '../fixtures/test-api.js';

/** A way to PostgreSQL that can be cut. */
class Cable {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {
    server.on('connection', (socket: Socket) => this.sockets.add(socket));
  }

  static async to(database: TestDatabase): Promise<Cable> {
    const target = new URL(database.url);
    const server = createServer((socket) => {
      const upstream = connect(Number(target.port), target.hostname);
      socket.pipe(upstream).pipe(socket);
      for (const one of [socket, upstream]) one.on('error', () => [socket.destroy(), upstream.destroy()]);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = new URL(database.url);
    url.port = String((server.address() as AddressInfo).port);
    return new Cable(server, url.href);
  }

  cut(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }
}

/** The queues set themselves up behind the first requests: until that is done, a cut is not an outage of ours. */
async function settled(api: TestApi): Promise<void> {
  const busy = `select from pg_stat_activity
    where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`;
  for (let quiet = 0; quiet < 5; quiet += 1) {
    if ((await api.sql(busy)).length > 0) quiet = 0;
    await sleep(100);
  }
}

it('says within two seconds that the database is away, in words and to come back', async () => {
  const database = await createTestDatabase();
  const cable = await Cable.to(database);
  const api = await TestApi.start(() => Promise.resolve({ url: cable.url, drop: () => database.drop() }));
  try {
    const authorization = `Bearer ${await api.signIn(await api.account())}`;
    const read = () => supertest(api.server).get('/api/v1/me').set('Authorization', authorization);
    expect((await read()).status).toBe(200);
    await settled(api);
    cable.cut();
    const started = performance.now();
    const { status, body, headers } = await read();
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'unavailable', '5']);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect((await supertest(api.server).get('/health/live')).status).toBe(200);
    expect((await supertest(api.server).get('/health/ready')).status).toBe(503);
  } finally {
    await api.close();
  }
});
