import { randomUUID } from 'node:crypto';
import type { Alarm } from '@app/domain/events';
import { service } from '@app/domain/events';
import type { TestDatabase } from '@app/testing';
import { createTestDatabase } from '@app/testing';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../data-source/index.js';
import { SqlOutbox } from '../outbox/index.js';
import { SystemRandomness, UuidV7Ids } from '../system/index.js';
import { TypeormUnitOfWork } from '../unit-of-work/index.js';
import { DueClocks, SqlAlarmClocks } from './index.js';

const minute = (at: number) => new Date(Date.UTC(2027, 0, 4, 9, at));

let database: TestDatabase;
let source: DataSource;
let unitOfWork: TypeormUnitOfWork;
let clocks: DueClocks;
const time = { now: minute(0) };
const clock = { now: () => time.now };
const ids = new UuidV7Ids();
const alarms = new SqlAlarmClocks(ids);

beforeAll(async () => {
  database = await createTestDatabase();
  source = await new DataSource(dataSourceOptions(database.url)).initialize();
  unitOfWork = new TypeormUnitOfWork(source, new SystemRandomness());
  clocks = new DueClocks(unitOfWork, new SqlOutbox(ids, clock), clock);
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});
beforeEach(async () => {
  await source.query('truncate clocks, inbox, outbox, messages');
  time.now = minute(0);
});

const set = (...given: readonly Alarm[]) => unitOfWork.run(service, (tx) => alarms.set(tx, ...given));
const cancel = (subjectId: string, ...kinds: readonly Alarm['kind'][]) =>
  unitOfWork.run(service, (tx) => alarms.cancel(tx, subjectId, ...kinds));

/** Moves the time, fires what is due, and answers which alarms rang. */
async function rungAt(at: Date): Promise<(Alarm | undefined)[]> {
  await source.query('truncate inbox, outbox, messages');
  time.now = at;
  await clocks.fire(100);
  const rung = await source.query<{ id: string }[]>(
    `select aggregate_id as id from outbox join inbox on outbox_id = id
       where event = 'clock.due' and job = 'ring-clock' order by aggregate_id`,
  );
  return unitOfWork.run(service, (tx) => Promise.all(rung.map(({ id }) => clocks.alarmOf(tx, id))));
}

describe('alarm clocks', () => {
  const needId = randomUUID();
  const hold = (at: number): Alarm => ({ kind: 'edit-hold', subjectId: needId, dueAt: minute(at) });

  it('ring when they are due, once', async () => {
    await set(hold(5));
    expect(await clocks.next()).toEqual(minute(5));
    expect(await rungAt(minute(4))).toEqual([]);
    expect(await rungAt(minute(5))).toEqual([hold(5)]);
    expect(await rungAt(minute(6))).toEqual([]);
    expect(await clocks.next()).toBeUndefined();
  });

  it('are moved by setting them again, and can be set anew after they rang', async () => {
    await set(hold(5));
    await set(hold(7), hold(9));
    expect(await rungAt(minute(8))).toEqual([]);
    expect(await rungAt(minute(9))).toEqual([hold(9)]);
    await set(hold(10));
    expect(await rungAt(minute(10))).toEqual([hold(10)]);
  });

  it('keep the earliest where a later reason must not put off an earlier one, and each ring is heard', async () => {
    const review = (at: number): Alarm => ({ kind: 'staffing-review', subjectId: needId, dueAt: minute(at) });
    await set(review(5));
    await set(review(9), review(7));
    expect(await clocks.next()).toEqual(minute(5));
    time.now = minute(5);
    await clocks.fire(100);
    await set(review(12), review(8));
    const [{ id }] = await source.query<[{ id: string }]>(
      `select aggregate_id as id from outbox where event = 'clock.due'`,
    );
    expect(await unitOfWork.run(service, (tx) => clocks.alarmOf(tx, id))).toEqual(review(5));
    expect(await clocks.next()).toEqual(minute(8));
  });

  it('tell two details of one subject apart', async () => {
    const reminder = (detailId: string, at: number): Alarm => ({
      kind: 'session-reminder',
      subjectId: needId,
      detailId,
      dueAt: minute(at),
    });
    const [monday, tuesday] = [randomUUID(), randomUUID()];
    await set(reminder(monday, 1), reminder(tuesday, 2));
    expect(await rungAt(minute(1))).toEqual([reminder(monday, 1)]);
    expect(await rungAt(minute(2))).toEqual([reminder(tuesday, 2)]);
  });

  it('are cancelled by kind, or all of a subject', async () => {
    const review: Alarm = { kind: 'staffing-review', subjectId: needId, dueAt: minute(1) };
    const other: Alarm = { kind: 'edit-hold', subjectId: randomUUID(), dueAt: minute(1) };
    await set(hold(1), review, other);
    await cancel(needId, 'edit-hold');
    expect(await clocks.next()).toEqual(minute(1));
    await cancel(needId);
    expect(await rungAt(minute(2))).toEqual([other]);
  });

  it('are each fired by one of several processes', async () => {
    await set(...Array.from({ length: 60 }, () => ({ ...hold(1), subjectId: randomUUID() })));
    time.now = minute(1);
    const fired = await Promise.all([clocks.fire(40), clocks.fire(40), clocks.fire(40)]);
    expect(fired.reduce((sum, count) => sum + count) + (await clocks.fire(40))).toBe(60);
    const [row] = await source.query<{ count: string }[]>('select count(*) from outbox');
    expect(row?.count).toBe('60');
  });

  it('know nothing of a clock that does not exist', async () => {
    expect(await unitOfWork.run(service, (tx) => clocks.alarmOf(tx, randomUUID()))).toBeUndefined();
  });
});
