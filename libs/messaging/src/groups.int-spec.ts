import { setTimeout as sleep } from 'node:timers/promises';
import { invalid } from '@app/domain/errors';
import { Backlog, DeadLetters } from '@app/persistence';
import { createTestDatabase, describeBackends } from '@app/testing';
import { Bench } from './fixtures/bench.js';
import { effects, publish, signInRequested, sql } from './fixtures/scripted-app.js';
import { Dispatcher } from './worker/index.js';

const many = (count: number) => Array.from({ length: count }, () => signInRequested());

describeBackends('a group of jobs', ({ redisUrl }) => {
  const bench = Bench.forSuite(createTestDatabase, redisUrl);
  beforeEach(() => (bench().script.together = true));

  it('has each of its effects once, in few transactions, whoever takes it', async () => {
    const [app, other] = [await bench().start(), await bench().start()];
    await publish(app, ...many(120));
    await bench().drained(app);
    expect(await effects(other)).toEqual({ events: 120, most: 1 });
    const commits = await sql(app, 'select distinct xmin::text from traces');
    expect(commits.length).toBeLessThan(90);
  });

  it('loses nobody to one that cannot be done, or that never ends', async () => {
    const app = await bench().start({ jobTimeoutMs: 200 });
    const [invalidOne, endless, ...good] = many(40);
    bench().script.planned.set(invalidOne!.payload.accountId, () =>
      Promise.reject(invalid('not-a-day', '/')),
    );
    bench().script.planned.set(endless!.payload.accountId, () => new Promise(() => undefined));
    await publish(app, ...good.slice(0, 20), invalidOne!, endless!, ...good.slice(20));
    await bench().drained(app);
    expect(await effects(app)).toEqual({ events: 38, most: 1 });
    const letters = await app.get(DeadLetters).list();
    expect(letters.map(({ errorCode }) => errorCode).sort()).toEqual(['not-a-day', 'plan-messages-overran']);
  });

  it('does again what a failure undid, and only that', async () => {
    const app = await bench().start();
    const [once, ...others] = many(10);
    let runs = 0;
    bench().script.planned.set(once!.payload.accountId, () =>
      ++runs < 3 ? Promise.reject(new Error('once')) : Promise.resolve(),
    );
    await publish(app, once!, ...others);
    await bench().drained(app);
    expect(await effects(app)).toEqual({ events: 10, most: 1 });
    expect(await app.get(Backlog).read()).toMatchObject({ open: 0, dead: 0 });
  });

  it('has one effect when its orders reach two workers at once, and again later', async () => {
    const [one, other] = [
      await bench().start({ background: false }),
      await bench().start({ background: false }),
    ];
    await publish(one, ...many(8));
    const rows = await sql<{ job: string }>(
      one,
      `select outbox_id as "outboxId", job, event, version, payload from inbox join outbox on outbox_id = id`,
    );
    const queued = rows.map((row) => ({ name: row.job, data: row, attemptsMade: 0 }));
    const dispatched = [...queued, ...queued.toReversed()].flatMap((job) =>
      [one, other].map((app) => app.get(Dispatcher).dispatch(job)),
    );
    await Promise.all(dispatched);
    await Promise.all(queued.map((job) => one.get(Dispatcher).dispatch(job)));
    expect(await effects(one)).toEqual({ events: 8, most: 1 });
  });

  it('leaves alone what was running when workers died, and gives up what killed five', async () => {
    const app = await bench().start({ background: false });
    let together = 0;
    let most = 0;
    const beside = many(4);
    for (const { payload } of beside) {
      bench().script.planned.set(payload.accountId, async () => {
        most = Math.max(most, ++together);
        await sleep(20);
        together -= 1;
      });
    }
    await publish(app, signInRequested(), ...beside);
    await sql(
      app,
      `update inbox set starts = case when outbox_id = (select min(outbox_id::text)::uuid from inbox) then 5 else 2 end`,
    );
    await bench().drained(app);
    const letters = await app.get(DeadLetters).list();
    expect(letters.map(({ errorCode }) => errorCode)).toEqual(['worker-died-repeatedly']);
    expect(await effects(app)).toEqual({ events: 4, most: 1 });
    expect(most).toBe(1);
  });
});
