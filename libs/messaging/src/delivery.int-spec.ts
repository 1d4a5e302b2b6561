import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { service, UnitOfWork } from '@app/domain/events';
import { Backlog, QueueFeed } from '@app/persistence';
import { createTestDatabase, describeBackends } from '@app/testing';
import { Worker } from 'bullmq';
import { consumerConnection } from './backend/queue-store.js';
import { Bench } from './fixtures/bench.js';
import { effects, messageDue, publish, signInRequested, sql } from './fixtures/scripted-app.js';
import { Queues } from './queues/index.js';
import { Relay } from './relay/relay.js';
import { Sweeper } from './sweeper/sweeper.js';
import { Dispatcher } from './worker/index.js';

const many = (count: number) => Array.from({ length: count }, () => signInRequested());

describe('an unreachable queue', () => {
  const bench = Bench.forSuite(createTestDatabase, undefined);

  it('delays nobody but the relay, and loses nothing', async () => {
    const silent = createServer((socket) => socket.resume()).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const api = await bench().startApi({ redisUrl: `redis://127.0.0.1:${port}` });
    await publish(api, ...many(3));
    await expect(api.get(Relay).runOnce()).rejects.toThrow('queue-slow');
    expect((await api.get(Backlog).read()).toEnqueue).toBe(3);
    await bench().stop(api);
    silent.close();
    const app = await bench().drained();
    expect(await effects(app)).toEqual({ events: 3, most: 1 });
  });
});

describeBackends('delivery', ({ redisUrl }) => {
  const bench = Bench.forSuite(createTestDatabase, redisUrl);

  const anyQueuedJob = async (app: INestApplicationContext) => {
    const [row] = await sql<{ job: string }>(
      app,
      `select outbox_id as "outboxId", job, event, version, payload from inbox join outbox on id = outbox_id limit 1`,
    );
    return { name: row?.job ?? '', data: row, attemptsMade: 0 };
  };

  it('does every job once, whoever relays it', async () => {
    const [app, other] = [await bench().start(), await bench().start()];
    await Promise.all(many(20).map((event, at) => publish(at % 2 ? app : other, event)));
    await publish(app, messageDue());
    await bench().drained(app);
    expect(await effects(app)).toEqual({ events: 20, most: 1 });
    expect(await app.get(Backlog).read()).toEqual({ toEnqueue: 0, open: 0, dead: 0, oldestOpenSeconds: 0 });
  });

  it('has one effect when a job is delivered to two workers at once, and again later', async () => {
    const [one, other] = [
      await bench().start({ background: false }),
      await bench().start({ background: false }),
    ];
    await publish(one, ...many(1));
    const job = await anyQueuedJob(one);
    await Promise.all([one, other, one, other].map((app) => app.get(Dispatcher).dispatch(job)));
    await one.get(Dispatcher).dispatch(job);
    expect(await effects(one)).toEqual({ events: 1, most: 1 });
  });

  it('has one effect when a relay dies between adding and noting it', async () => {
    const api = await bench().startApi();
    await publish(api, ...many(5));
    const dying = api.get(UnitOfWork).run(service, async (tx) => {
      const entries = await api.get(QueueFeed).takeNew(tx, 10);
      expect(entries).toHaveLength(5);
      await api.get(Queues).add(entries);
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    const app = await bench().drained();
    expect(await effects(app)).toEqual({ events: 5, most: 1 });
  });

  it('feeds a wiped queue again', async () => {
    const api = await bench().startApi({ staleAfterSeconds: 0 });
    await publish(api, ...many(60));
    expect(await api.get(Relay).runOnce()).toBe(60);
    await bench().wipeQueues();
    expect(await api.get(Sweeper).runOnce()).toBe(60);
    const app = await bench().drained();
    expect(await effects(app)).toEqual({ events: 60, most: 1 });
  });

  it('leaves alone the jobs that wait in their queue, and looks for each again only later', async () => {
    const api = await bench().startApi({ staleAfterSeconds: 0.2 });
    await publish(api, ...many(30));
    await api.get(Relay).runOnce();
    await sleep(250);
    expect(await api.get(Sweeper).runOnce()).toBe(0);
    const [row] = await sql<{ fresh: number }>(
      api,
      `select count(*)::int as fresh from inbox where enqueued_at > now() - interval '0.2 seconds'`,
    );
    expect(row).toEqual({ fresh: 30 });
  });

  it('gives a job again that its queue has given up while it is still owed', async () => {
    const api = await bench().startApi({ staleAfterSeconds: 0 });
    await publish(api, ...many(1));
    await api.get(Relay).runOnce();
    const worker = new Worker('notifications', () => Promise.reject(new Error('lost')), {
      connection: consumerConnection(bench()),
      settings: { backoffStrategy: () => -1 },
    });
    await new Promise((resolve) => worker.once('failed', resolve));
    await worker.close();
    expect(await api.get(Sweeper).runOnce()).toBe(1);
    const app = await bench().drained();
    expect(await effects(app)).toEqual({ events: 1, most: 1 });
  });

  it('finishes the job of a worker that died', async () => {
    const api = await bench().startApi();
    await publish(api, ...many(3));
    await api.get(Relay).runOnce();
    const dying = new Worker('notifications', null, {
      connection: consumerConnection(bench()),
      autorun: false,
      lockDuration: 500,
    });
    expect(await dying.getNextJob('a-token')).toBeDefined();
    const app = await bench().drained();
    await dying.close(true);
    expect(await effects(app)).toEqual({ events: 3, most: 1 });
  });

  it('finishes what it has begun when it stops, and loses no event of that', async () => {
    const app = await bench().start();
    const event = signInRequested();
    let begun = () => {};
    const active = new Promise<void>((resolve) => (begun = resolve));
    bench().script.planned.set(event.payload.accountId, async () => {
      begun();
      await sleep(300);
      await publish(app, messageDue());
    });
    await publish(app, event);
    await active;
    await bench().stop(app);
    const api = await bench().startApi();
    expect(await effects(api)).toEqual({ events: 1, most: 1 });
    const open = await sql<{ event: string }>(
      api,
      'select event from outbox join inbox on outbox_id = id where processed_at is null',
    );
    expect(open).toEqual([{ event: 'message.due' }]);
    await bench().drained();
    expect((await api.get(Backlog).read()).open).toBe(0);
  });
});
