import { randomUUID } from 'node:crypto';
import { jobId } from '@app/contracts';
import { conflict, invalid, notFound } from '@app/domain/errors';
import { service, UnitOfWork } from '@app/domain/events';
import { Backlog, DeadLetters, LostRace } from '@app/persistence';
import { createTestDatabase, describeBackends } from '@app/testing';
import { Queue } from 'bullmq';
import { producerConnection } from './backend/queue-store.js';
import { Bench } from './fixtures/bench.js';
import { effects, messageDue, publish, signInRequested, sql } from './fixtures/scripted-app.js';
import { Relay } from './relay/relay.js';

describeBackends('failures', ({ redisUrl }) => {
  const bench = Bench.forSuite(createTestDatabase, redisUrl);

  /** Events whose handling does this. */
  const failing = (work: () => Promise<void>) => {
    const event = signInRequested();
    bench().script.planned.set(event.payload.accountId, work);
    return event;
  };

  it('gives poison up, tells why, and finishes the hundred good jobs beside it', async () => {
    const app = await bench().start({ jobTimeoutMs: 150 });
    const good = Array.from({ length: 100 }, () => signInRequested());
    await publish(
      app,
      failing(() => Promise.reject(new TypeError('somebody@example.org'))),
      failing(() => new Promise(() => undefined)),
      failing(() => Promise.reject(invalid('not-a-day', '/day'))),
      failing(() => Promise.reject(notFound('account-gone'))),
      ...good,
    );
    for (const [version, job] of [
      [99, 'plan-messages'],
      [1, 'job-of-tomorrow'],
    ]) {
      await sql(
        app,
        `with event as (
           insert into outbox (id, event, version, aggregate, aggregate_id, payload, occurred_at)
             values ($1, 'account.registered', $2, 'account', $1, '{}', now()) returning id
         ) insert into inbox (outbox_id, job, queue) select id, $3, 'notifications' from event`,
        randomUUID(),
        version,
        job,
      );
    }
    await bench().drained(app);
    expect(await effects(app)).toEqual({ events: 100, most: 1 });
    const letters = await app.get(DeadLetters).list();
    expect(letters.map(({ errorCode }) => errorCode).sort()).toEqual([
      'not-a-day',
      'plan-messages-overran',
      'unexpected-type-error',
      'unknown-job',
      'unknown-version',
    ]);
    expect(
      await sql(
        app,
        `select error_code from inbox where error_code = 'account-gone' and processed_at is not null`,
      ),
    ).toHaveLength(1);
  });

  it('keeps no text of an error, neither in the database nor in the queue', async () => {
    const app = await bench().start();
    const event = failing(() => Promise.reject(new Error('somebody@example.org')));
    await publish(app, event);
    await bench().drained(app);
    const queue = new Queue('notifications', { connection: producerConnection(bench()) });
    const kept = JSON.stringify([await queue.getFailed(), await sql(app, 'select * from inbox')]);
    await queue.close();
    expect(kept).toContain('unexpected-error');
    expect(kept).not.toContain('somebody');
    expect(kept).not.toContain('.ts:');
  });

  it('drops a job whose event is gone, and what no relay of ours has added', async () => {
    const api = await bench().startApi();
    await publish(api, signInRequested());
    await api.get(Relay).runOnce();
    await sql(api, 'delete from outbox');
    const queue = new Queue('notifications', { connection: producerConnection(bench()) });
    await queue.add('no-such-job', { outboxId: 'x' });
    await publish(api, signInRequested());
    const app = await bench().drained();
    for (let failed = 0; failed < 2;) failed = await queue.getFailedCount();
    await queue.close();
    expect(await effects(app)).toEqual({ events: 1, most: 1 });
  });

  it('tries again after a lost race and after an unknown error, not after a refusal', async () => {
    const app = await bench().start();
    const runs = { race: 0, error: 0, refusal: 0 };
    const race = failing(() =>
      ++runs.race < 3 ? Promise.reject(new LostRace('place-taken')) : Promise.resolve(),
    );
    const error = failing(() => (++runs.error < 2 ? Promise.reject(new Error('once')) : Promise.resolve()));
    const refusal = failing(() => Promise.reject(conflict(`refused-${++runs.refusal}`)));
    await publish(app, race, error, refusal);
    await bench().drained(app);
    expect(runs).toEqual({ race: 3, error: 2, refusal: 1 });
    expect(await effects(app)).toEqual({ events: 2, most: 1 });
    expect((await app.get(Backlog).read()).dead).toBe(0);
  });

  it('shows and replays dead letters, after saying what it would replay', async () => {
    const app = await bench().start();
    let cured = false;
    const event = failing(() => (cured ? Promise.resolve() : Promise.reject(invalid('not-yet', '/'))));
    await publish(app, event);
    await bench().drained(app);
    const letters = app.get(DeadLetters);
    const [{ id } = { id: '' }] = await letters.list({ job: 'plan-messages', errorCode: 'not-yet' });
    expect(await letters.show(id)).toMatchObject({ id, event: event.name, payload: event.payload });
    expect(await letters.list({ job: 'send-message' })).toEqual([]);

    const stranger = jobId(randomUUID(), 'plan-messages');
    const answer = { replayed: [id], notFound: [stranger, 'nonsense'] };
    expect(await letters.replay([id, stranger, 'nonsense'], { dryRun: true })).toEqual(answer);
    expect((await app.get(Backlog).read()).dead).toBe(1);

    cured = true;
    expect(await letters.replay([id, stranger, 'nonsense'])).toEqual(answer);
    await bench().drained(app);
    expect(await effects(app)).toEqual({ events: 1, most: 1 });
    expect(await letters.show(id)).toBeUndefined();
  });

  it('gives up what killed five workers, and not what ran beside it', async () => {
    const app = await bench().start({ background: false });
    let together = 0;
    let most = 0;
    const beside = Array.from({ length: 4 }, () =>
      failing(async () => {
        most = Math.max(most, ++together);
        await new Promise((resolve) => setTimeout(resolve, 20));
        together -= 1;
      }),
    );
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

  it('lets work outside the database settle in its own transaction, and settles it when it returns', async () => {
    const app = await bench().start();
    const [settling, plain] = [messageDue(), messageDue()];
    const settled: boolean[] = [];
    const unitOfWork = app.get(UnitOfWork);
    bench().script.sent.set(settling.payload.messageId, async ({ settle, signal }) => {
      expect(signal.aborted).toBe(false);
      settled.push(await unitOfWork.run(service, settle), await unitOfWork.run(service, settle));
      throw new Error('after it was settled');
    });
    await publish(app, settling, plain);
    await bench().drained(app);
    expect(settled).toEqual([true, false]);
    expect(await app.get(Backlog).read()).toMatchObject({ open: 0, dead: 0 });
  });
});
