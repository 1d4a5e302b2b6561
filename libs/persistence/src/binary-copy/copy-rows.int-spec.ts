import { service, UnitOfWork } from '@app/domain/events';
import type { Transaction } from '@app/domain/events';
import type { TestService } from '@app/testing';
import { startTestService } from '@app/testing';
import { query } from '../unit-of-work/index.js';
import { copyRows } from './copy-rows.js';

let app: TestService;

beforeAll(async () => {
  app = await startTestService();
});
afterAll(() => app.stop());

const run = <T>(work: (tx: Transaction) => Promise<T>) => app.get(UnitOfWork).run(service, work);

/** Every type that is read, with values at the edge, and none. */
const everything = `
  select i as "number", i % 2 = 0 as yes, (i * 7)::int2 as small, i / 3.0::float8 as share, i::real / 7 as narrow,
    'é – ' || repeat('x', i * 40) as words, timestamptz '1969-12-31 23:59:59.123456Z' + i * interval '40 years' as at,
    array['a', null, 'ü"{}']::text[] as texts, '{}'::text[] as none, gen_random_uuid() as id,
    array['00000000-0000-4000-8000-0123456789ab'::uuid] as ids, '[]'::jsonb as empty,
    jsonb_build_object('i', i, 'deep', jsonb_build_array(null, 1.5, 'ß')) as json,
    null::text as "no text", null::jsonb as "no json", null::timestamptz as never
  from generate_series(0, 400) as i`;

describe('copyRows', () => {
  it('gives every value as a plain query does', async () => {
    await run(async (tx) => {
      await query(tx, `create temporary table everything on commit drop as ${everything}`);
      const sql = 'select * from everything order by number';
      const copied: unknown[] = [];
      await copyRows(tx, sql, (row) => copied.push({ ...row }));
      expect(copied).toEqual(await query(tx, sql));
      expect(copied).toHaveLength(401);
    });
  });

  it('gives equal lists as one object, for nobody changes them', async () => {
    const lists = new Set<unknown>();
    const sql = `select array['a'] as kinds from generate_series(1, 5)`;
    await run((tx) => copyRows(tx, sql, (row) => lists.add(Object.values(row)[0])));
    expect(lists.size).toBe(1);
  });

  it.each([
    ['whoever takes the rows fails', 'select 1 as one from generate_series(1, 200000)', 'no more'],
    [
      'the statement fails half-way',
      'select 1 / (5000 - i) as one from generate_series(1, 9000) i',
      'division',
    ],
    ['a type has no reading', `select '{}'::json as one`, 'no decoder for column one'],
  ])('leaves a connection that works when %s', async (_, sql, said) => {
    let taken = 0;
    const failing = (tx: Transaction) =>
      copyRows(tx, sql, () => {
        taken += 1;
        if (sql.includes('200000') && taken === 100) throw new Error('no more');
      });
    await expect(run(failing)).rejects.toThrow(said);
    await Promise.all(
      Array.from({ length: 12 }, () =>
        expect(run((tx) => query(tx, 'select 1 as one'))).resolves.toEqual([{ one: 1 }]),
      ),
    );
  });
});
