import { randomUUID } from 'node:crypto';
import { BatchRepository } from '@app/domain/batches';
import { createTestDatabase } from '@app/testing';
import type { Caller, VolunteerWithOffer } from '../fixtures/city.js';
import { City } from '../fixtures/city.js';
import { TestApi } from '../fixtures/test-api.js';

let api: TestApi;
let city: City;
let coordinator: Caller;
let volunteer: VolunteerWithOffer;
let needId: string;
beforeAll(async () => {
  api = await TestApi.start(createTestDatabase);
  city = new City(api);
  coordinator = await city.coordinator();
  volunteer = await city.volunteer();
  needId = await city.need(await city.association());
});
afterAll(() => api.close());

const request = (by: Caller, territory = 'paris', key?: string) =>
  city.post('/batches', by, { territory }, key);

/** What the matcher does with a batch that was asked for. */
async function plan(batchId: string): Promise<void> {
  const batches = api.get(BatchRepository);
  const [row] = await api.sql<{ id: string }>('select volunteer_id as id from offers where id = $1', [
    volunteer.offerId,
  ]);
  const pair = { needId, offerId: volunteer.offerId, volunteerId: row!.id };
  const figures = { engineVersion: 'engine-1', needs: 1, edges: 7, chosen: 1, certificateGap: 0.0004 };
  await api.run(async (tx) => {
    const pairs = [{ ...pair, byBatch: true, byWaves: false, price: 0.1, margin: 0.2 }];
    const result = { ...figures, solver: 'auction', seconds: 0.1, pairs };
    await batches.savePlan(tx, batchId, result, await batches.present(tx), new Date());
  });
}

describe('batches', () => {
  it('are planned as a dry run, once for one key, and read with their difference', async () => {
    const key = randomUUID();
    const { status, body } = await request(coordinator, 'paris', key);
    expect([status, body.state]).toEqual([201, 'requested']);
    expect((await request(coordinator, 'paris', key)).body.id).toBe(body.id);
    const before = await city.get(`/batches/${body.id}`, coordinator);
    expect(before.body).toMatchObject({ mode: 'dry-run', plannedAt: null, needs: null, difference: [] });
    await plan(body.id);
    const after = await city.get(`/batches/${body.id}`, coordinator);
    expect(after.body).toMatchObject({
      state: 'planned',
      certificateGap: 0.0004,
      counts: { both: 0, onlyBatch: 1, onlyWaves: 0, needsAskedByBatch: 1, needsAskedByWaves: 0 },
      difference: [{ needId, kind: 'conversation', both: [], onlyBatch: [volunteer.offerId], onlyWaves: [] }],
    });
    const list = await city.get('/batches', coordinator);
    expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([body.id]);
    expect(list.body.items[0].difference).toBeUndefined();
  });

  it('are not applied while they are planned, nor before enough answers are recorded', async () => {
    const { body } = await request(coordinator);
    const apply = async () => (await city.post(`/batches/${body.id}/apply`, coordinator)).body;
    expect(await apply()).toMatchObject({ status: 409, code: 'batch-not-planned' });
    await plan(body.id);
    expect(await apply()).toMatchObject({ status: 409, code: 'batch-answers-too-few' });
  });

  it('are the business of the coordinators of their territory', async () => {
    const { body } = await request(coordinator);
    const elsewhere = await city.coordinator('lyon');
    expect((await request(elsewhere)).body.code).toBe('not-coordinator');
    expect((await request(coordinator, 'atlantis')).body.code).toBe('territory-unknown');
    expect((await city.get('/batches', elsewhere)).body.items).toEqual([]);
    expect((await city.get(`/batches/${body.id}`, elsewhere)).body.code).toBe('batch-not-found');
    expect((await city.post(`/batches/${body.id}/apply`, elsewhere)).body.code).toBe('batch-not-found');
    expect((await request(volunteer)).status).toBe(403);
    expect((await city.get('/batches', volunteer)).status).toBe(403);
  });
});
