import { randomUUID } from 'node:crypto';
import type { Transaction } from '@app/domain/events';
import { service } from '@app/domain/events';
import type { TestDatabase } from '@app/testing';
import { createTestDatabase } from '@app/testing';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate } from '../data-source/index.js';
import { SystemRandomness } from '../system/index.js';
import { execute, LostRace, query, TypeormUnitOfWork } from './index.js';

let database: TestDatabase;
let source: DataSource;
let unitOfWork: TypeormUnitOfWork;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await new DataSource(dataSourceOptions(database.url)).initialize();
  unitOfWork = new TypeormUnitOfWork(source, new SystemRandomness());
  await source.query('create table notes (id integer primary key, text text)');
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});
beforeEach(() => source.query('truncate notes'));

const write = (tx: Transaction, id: number, text = '') =>
  execute(tx, 'insert into notes (id, text) values ($1, $2)', [id, text]);
const texts = async () => source.query<{ text: string }[]>('select text from notes order by id');

describe('migrate', () => {
  it('can be called by several processes at once, and again', async () => {
    await Promise.all([migrate(database.url), migrate(database.url)]);
  });
});

describe('TypeormUnitOfWork', () => {
  it('commits what succeeds and nothing of what fails', async () => {
    await unitOfWork.run(service, (tx) => write(tx, 1, 'kept'));
    const failing = unitOfWork.run(service, async (tx) => {
      await write(tx, 2, 'lost');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await texts()).toEqual([{ text: 'kept' }]);
  });

  it('joins the transaction that is open, so that an outer failure undoes the inner work', async () => {
    const failing = unitOfWork.run(service, async (outer) => {
      await unitOfWork.run(service, async (inner) => {
        expect(inner).toBe(outer);
        await write(inner, 1);
      });
      throw new Error('later');
    });
    await expect(failing).rejects.toThrow('later');
    expect(await texts()).toEqual([]);
  });

  it('gives work that outlives its transaction one of its own', async () => {
    let late: Promise<unknown> = Promise.resolve();
    let over = () => {};
    const end = new Promise<void>((resolve) => (over = resolve));
    const first = await unitOfWork.run(service, (tx) => {
      late = end.then(() => unitOfWork.run(service, (own) => Promise.resolve(own !== tx)));
      return Promise.resolve(tx);
    });
    over();
    expect(await late).toBe(true);
    await expect(write(first, 1)).rejects.toThrow();
  });

  it('tells the database who acts, for the length of the transaction', async () => {
    const accountId = randomUUID();
    const sql = `select current_setting('app.actor', true) as actor`;
    const [during] = await unitOfWork.run({ kind: 'volunteer', accountId }, (tx) =>
      query<{ actor: string }>(tx, sql),
    );
    expect(during?.actor).toBe(`volunteer:${accountId}`);
    const after = await Promise.all(
      Array.from({ length: 12 }, () => source.query<{ actor: string | null }[]>(sql)),
    );
    expect(after.flat().every(({ actor }) => !actor)).toBe(true);
  });

  it('runs again after a deadlock, until both sides are done', async () => {
    await unitOfWork.run(service, async (tx) => [await write(tx, 1, ''), await write(tx, 2, '')]);
    let runs = 0;
    const both = (first: number, second: number) =>
      unitOfWork.run(service, async (tx) => {
        runs += 1;
        await execute(tx, `update notes set text = text || 'x' where id = $1`, [first]);
        await query(tx, 'select pg_sleep(0.05)');
        await execute(tx, `update notes set text = text || 'x' where id = $1`, [second]);
      });
    await Promise.all([both(1, 2), both(2, 1)]);
    expect(await texts()).toEqual([{ text: 'xx' }, { text: 'xx' }]);
    expect(runs).toBeGreaterThan(2);
  });

  it('reads statements anew when a migration changes what they answer', async () => {
    const everything = () => unitOfWork.run(service, (tx) => query(tx, 'select notes.* from notes'));
    await unitOfWork.run(service, (tx) => write(tx, 1));
    await Promise.all(Array.from({ length: 12 }, everything));
    await source.query('alter table notes add extra integer');
    const read = await Promise.all(Array.from({ length: 12 }, everything));
    await source.query('alter table notes drop extra');
    expect(new Set(read.map(([row]) => Object.keys(row as object).length))).toEqual(new Set([3]));
  });

  it('says in the domain’s words what a constraint or the transition guard refuses', async () => {
    await source.query('alter table notes add constraint places_confirmed check (id < 100)');
    await expect(unitOfWork.run(service, (tx) => write(tx, 100))).rejects.toEqual(
      new LostRace('place-taken'),
    );
    const guarded = unitOfWork.run(service, (tx) =>
      query(tx, `do $$ begin raise exception 'match-transition-refused' using errcode = 'TU001'; end $$`),
    );
    await expect(guarded).rejects.toMatchObject({ code: 'state-changed', kind: 'conflict' });
  });

  it('leaves a constraint that nobody listed an error', async () => {
    const twice = unitOfWork.run(service, async (tx) => [await write(tx, 1), await write(tx, 1)]);
    await expect(twice).rejects.toMatchObject({ driverError: { constraint: 'notes_pkey' } });
  });
});
