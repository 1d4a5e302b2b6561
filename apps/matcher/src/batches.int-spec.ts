import type { PersonActor } from '@app/domain/accounts';
import { ApplyBatch, BatchRepository, RequestBatch, ScheduleBatches } from '@app/domain/batches';
import type { Actor } from '@app/domain/events';
import { service, UnitOfWork } from '@app/domain/events';
import { EndMatch } from '@app/domain/matches';
import type { TerritorySettings } from '@app/domain/territories';
import { BatchViews } from '@app/persistence';
import { makeCoordinator } from '@app/testing';
import { SolverThread } from './batches/solver-thread.js';
import type { Offered, TestScene } from './fixtures/test-scene.js';
import { startTestScene } from './fixtures/test-scene.js';

let scene: TestScene;
let coordinator: PersonActor;

beforeAll(async () => {
  scene = await startTestScene();
});
afterAll(() => scene.stop());
beforeEach(async () => {
  await scene.begin();
  await scene.service.sql('truncate batches, batch_schedules cascade');
  await set({ batch: 'apply', batchAnswersNeeded: 0 });
  coordinator = await makeCoordinator(scene.service);
});
afterEach(() => scene.end());

/** Settings are read once a minute at most. */
async function set(settings: Partial<TerritorySettings>): Promise<void> {
  await scene.service.sql(
    `insert into territory_settings (territory, settings, updated_at) values ('paris', $1, now())
       on conflict (territory) do update set settings = excluded.settings`,
    [JSON.stringify(settings)],
  );
  scene.service.clock.advance({ minutes: 2 });
}

const column = async (sql: string, ...parameters: readonly unknown[]) =>
  (await scene.service.sql<{ value: unknown }>(sql, parameters)).map(({ value }) => value);
const askedOf = (needId: string) =>
  column('select offer_id as value from matches where need_id = $1 order by created_at, id', needId);
const plan = async (by: Actor = coordinator) => {
  const { id } = await scene.service.get(RequestBatch).execute(by, { territory: 'paris' });
  await scene.drain();
  return id;
};
const apply = (batchId: string) => scene.service.get(ApplyBatch).execute(coordinator, { batchId });
const view = (batchId: string) => scene.service.get(BatchViews).one(coordinator, batchId);

/** A need whose first wave was sent and came to nothing, and somebody who came since. */
async function lackingNeed(): Promise<{ readonly needId: string; readonly next: Offered }> {
  const first = await scene.offered();
  const { id: needId } = await scene.published({ placeCount: 1 });
  await scene.drain(scene.minutesLater(11));
  const next = await scene.offered();
  const matchId = await scene.invitedMatch(needId, first);
  await scene.service.get(EndMatch).execute(first.actor, { matchId, end: 'declined', reason: 'not-free' });
  await scene.drain();
  expect(await askedOf(needId)).toEqual([first.offerId]);
  return { needId, next };
}

describe('a batch that asks by itself', () => {
  it('asks for the places still lacking, as a wave that knows its batch, and leaves first waves alone', async () => {
    const { needId, next } = await lackingNeed();
    const { id: fresh } = await scene.published({ placeCount: 1 });
    const batchId = await plan(service);
    expect((await askedOf(needId)).at(-1)).toBe(next.offerId);
    expect(await askedOf(fresh)).toEqual([]);
    expect(
      await column(`select explanation->'wave' as value from matches where offer_id = $1`, next.offerId),
    ).toEqual([
      {
        number: 2,
        size: 1,
        exploration: false,
        runnerUpMargin: expect.any(Number),
        batch: { id: batchId, price: expect.any(Number) },
      },
    ]);
    expect(
      await column(
        'select propensity as value from invitations i join matches m on m.id = i.match_id where m.offer_id = $1',
        next.offerId,
      ),
    ).toEqual([1]);
    expect(await view(batchId)).toMatchObject({
      origin: 'clock',
      mode: 'apply',
      state: 'applied',
      needs: 1,
      edges: 1,
      chosen: 1,
      solver: 'auction',
      difference: [{ needId, both: [next.offerId], onlyBatch: [], onlyWaves: [] }],
    });
  });

  it('only shows what it would do before enough answers are recorded, and waves go on as before', async () => {
    await set({ batch: 'apply' });
    const first = await scene.offered();
    const { id: needId } = await scene.published({ placeCount: 1 });
    await scene.drain(scene.minutesLater(11));
    const next = await scene.offered();
    const matchId = await scene.invitedMatch(needId, first);
    await scene.service.get(EndMatch).execute(first.actor, { matchId, end: 'declined', reason: 'not-free' });
    await scene.drain();
    expect(await askedOf(needId)).toEqual([first.offerId, next.offerId]);
    expect(await view(await plan(service))).toMatchObject({ mode: 'dry-run', state: 'planned', chosen: 0 });
  });
});

describe('a dry run', () => {
  it('asks nobody until a coordinator applies it, and then once', async () => {
    const { needId, next } = await lackingNeed();
    const batchId = await plan();
    expect(await view(batchId)).toMatchObject({
      origin: 'coordinator',
      mode: 'dry-run',
      state: 'planned',
      counts: { both: 1, onlyBatch: 0, onlyWaves: 0, needsAskedByBatch: 1, needsAskedByWaves: 1 },
    });
    expect(await askedOf(needId)).toHaveLength(1);
    await apply(batchId);
    await scene.drain();
    expect((await askedOf(needId)).at(-1)).toBe(next.offerId);
    await expect(apply(batchId)).rejects.toMatchObject({ code: 'batch-applied' });
  });

  it.each<[string, (scene: { needId: string; next: Offered }) => Promise<unknown>]>([
    [
      'an offer',
      ({ next }) => scene.service.sql(`update offers set max_travel_km = 1 where id = $1`, [next.offerId]),
    ],
    [
      'a need',
      ({ needId }) => scene.service.sql(`update needs set place_count = place_count where id = $1`, [needId]),
    ],
    ['the hour', () => Promise.resolve(scene.service.clock.advance({ minutes: 121 }))],
  ])('is refused once %s has changed, and another plan takes its place', async (_, change) => {
    const lacking = await lackingNeed();
    const batchId = await plan();
    await change(lacking);
    await expect(apply(batchId)).rejects.toMatchObject({ code: 'batch-stale', wayOut: 'plan-again' });
    await apply(await plan());
  });

  it('is not applied before enough answers are recorded, nor where batches are off', async () => {
    await lackingNeed();
    const batchId = await plan();
    await set({ batch: 'dry-run', batchAnswersNeeded: 3 });
    await expect(apply(batchId)).rejects.toMatchObject({
      code: 'batch-answers-too-few',
      details: { needed: 3, recorded: 1 },
    });
    await set({ batch: 'off' });
    await expect(apply(batchId)).rejects.toMatchObject({ code: 'batch-off' });
    await expect(plan()).rejects.toMatchObject({ code: 'batch-off' });
  });

  it('is forgotten two weeks later unless somebody was asked', async () => {
    await lackingNeed();
    const applied = await plan();
    await apply(applied);
    const shown = await plan();
    scene.service.clock.advance({ days: 13 });
    await plan();
    await expect(view(shown)).resolves.toMatchObject({ state: 'planned' });
    scene.service.clock.advance({ days: 2 });
    await plan();
    await expect(view(shown)).rejects.toMatchObject({ code: 'batch-not-found' });
    await expect(view(applied)).resolves.toMatchObject({ state: 'applied' });
  });

  it('fails once, and asks nobody, when the solver dies of it', async () => {
    const { needId } = await lackingNeed();
    await scene.solveWith(new SolverThread(new URL('data:text/javascript,throw new Error()')));
    const id = await plan(service);
    expect(await view(id)).toMatchObject({ mode: 'apply', state: 'failed', plannedAt: null });
    await expect(apply(id)).rejects.toMatchObject({ code: 'batch-not-planned' });
    expect(await askedOf(needId)).toHaveLength(1);
  });

  it('asks nobody whom the rows of the moment speak against', async () => {
    const { needId, next } = await lackingNeed();
    const batchId = await plan();
    await apply(batchId);
    await scene.service.sql('update accounts set invitations_muted_at = now() where id = $1', [
      next.actor.accountId,
    ]);
    await scene.drain();
    expect(await askedOf(needId)).toHaveLength(1);
  });
});

describe('the clock of a territory', () => {
  it('plans a batch every quarter of an hour by day, and sets itself again whatever comes of it', async () => {
    const work = scene.service.get(UnitOfWork);
    await work.run(service, (tx) => scene.service.get(ScheduleBatches).begin(tx, 'paris'));
    await work.run(service, (tx) => scene.service.get(ScheduleBatches).begin(tx, 'paris'));
    await scene.drain(new Date('2026-10-05T10:31:00Z'));
    expect(await column('select origin as value from batches')).toEqual(['clock', 'clock']);
    const next = () =>
      column(
        `select to_char(due_at at time zone 'UTC', 'DD HH24:MI') as value from clocks
           where kind = 'batch-due' and fired_at is null and cancelled_at is null`,
      );
    expect(await next()).toEqual(['05 10:45']);
    await set({ batch: 'off' });
    await scene.drain(new Date('2026-10-05T18:31:00Z'));
    expect(await column('select count(*)::int as value from batches')).toEqual([2]);
    expect(await next()).toEqual(['06 06:00']);
  });

  it('belongs to the territory, however many processes ask for it', async () => {
    const work = scene.service.get(UnitOfWork);
    const batches = scene.service.get(BatchRepository);
    const subjects = await Promise.all(
      [1, 2, 3].map(() => work.run(service, (tx) => batches.scheduleOf(tx, 'paris'))),
    );
    expect(new Set(subjects).size).toBe(1);
  });
});
