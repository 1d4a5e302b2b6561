import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { DomainEvent } from '@app/contracts';
import { service } from '@app/domain/events';
import type { TestDatabase } from '@app/testing';
import { createTestDatabase } from '@app/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../data-source/index.js';
import { SystemRandomness, UuidV7Ids } from '../system/index.js';
import { TypeormUnitOfWork } from '../unit-of-work/index.js';
import { outboxChannel, SqlOutbox } from './index.js';

const occurredAt = new Date('2027-01-04T09:00:00Z');

let database: TestDatabase;
let source: DataSource;
let unitOfWork: TypeormUnitOfWork;
const outbox = new SqlOutbox(new UuidV7Ids(), { now: () => occurredAt });

beforeAll(async () => {
  database = await createTestDatabase();
  source = await new DataSource(dataSourceOptions(database.url)).initialize();
  unitOfWork = new TypeormUnitOfWork(source, new SystemRandomness());
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});
beforeEach(() => source.query('truncate inbox, outbox, messages'));

const append = (...events: readonly DomainEvent[]) =>
  unitOfWork.run(service, (tx) => outbox.append(tx, ...events));
const needChanged = () =>
  ({ name: 'need.changed', payload: { needId: randomUUID(), needVersion: 2 } }) as const;
const registered = () => ({ name: 'account.registered', payload: { accountId: randomUUID() } }) as const;

describe('SqlOutbox', () => {
  it('writes the event, and a row for each job that hears it', async () => {
    const event = needChanged();
    await append(event, registered());
    expect(await source.query(`select * from outbox where event = 'need.changed'`)).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        event: 'need.changed',
        version: 1,
        aggregate: 'need',
        aggregate_id: event.payload.needId,
        payload: event.payload,
        occurred_at: occurredAt,
      },
    ]);
    expect(await source.query('select job, queue, enqueued_at from inbox order by job')).toEqual([
      { job: 'match-need', queue: 'needs', enqueued_at: null },
      { job: 'staff-need', queue: 'needs', enqueued_at: null },
    ]);
  });

  it('keeps the fields that the catalogue declares, and refuses what does not hold', async () => {
    const { name, payload } = registered();
    await append({ name, payload: { ...payload, email: 'somebody@example.org' } as typeof payload });
    expect(await source.query('select payload from outbox')).toEqual([{ payload }]);
    await expect(append({ name, payload: { accountId: 'no-id' } })).rejects.toThrow(
      'invalid-payload: accountId',
    );
  });

  it('leaves nothing of a transaction that fails', async () => {
    const failing = unitOfWork.run(service, async (tx) => {
      await outbox.append(tx, needChanged());
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await source.query('select id from outbox')).toEqual([]);
  });

  it('calls the relay once the transaction commits, and only if a job hears', async () => {
    const listener = new pg.Client({ connectionString: database.url });
    await listener.connect();
    await listener.query(`listen ${outboxChannel}`);
    let heard = 0;
    listener.on('notification', () => (heard += 1));
    const notice = once(listener, 'notification');
    await append(registered());
    await unitOfWork.run(service, async (tx) => {
      await outbox.append(tx, needChanged());
      await listener.query('select 1');
      expect(heard).toBe(0);
    });
    await notice;
    await listener.end();
    expect(heard).toBe(1);
  });
});
