import { service, UnitOfWork } from '@app/domain/events';
import { Eligibility } from '@app/domain/matches';
import { acceptanceFeatures, currentEngine } from '@app/matching';
import { createTestDatabase, FakeClock } from '@app/testing';
import { City } from '../fixtures/city.js';
import { TestApi } from '../fixtures/test-api.js';
import { Counterfactuals } from './counterfactuals.js';

const clock = new FakeClock(new Date().toISOString());
let api: TestApi;
let city: City;
beforeAll(async () => {
  api = await TestApi.start(createTestDatabase, { clock });
  city = new City(api);
});
afterAll(() => api.close());

describe('what a territory has learned', () => {
  it('counts here as in the matcher, once it is applied', async () => {
    const [volunteer, coordinator, association] = await Promise.all([
      city.volunteer(),
      city.coordinator(),
      city.association(),
    ]);
    const needId = await city.need(association);
    const matchId = await city.invite(needId, volunteer);
    const wondered = async (): Promise<number> => {
      const change = { kind: 'places', count: 3 } as const;
      return (await api.get(Counterfactuals).of(coordinator.actor, matchId, change)).before.rank;
    };
    const tested = async (): Promise<number> => {
      const pair = { needId, offerId: volunteer.offerId };
      const work = api.get(UnitOfWork);
      return (await work.run(service, (tx) => api.get(Eligibility).test(tx, pair, 'enter'))).score;
    };
    const [rank, score] = [await wondered(), await tested()];
    await api.sql(
      `insert into acceptance_models values (gen_random_uuid(), 'paris', $1, $2, 'usable', $3, $4, '{}')`,
      [
        currentEngine.name,
        clock.now(),
        acceptanceFeatures,
        acceptanceFeatures.map((name) => Number(name === 'constant')),
      ],
    );
    clock.advance({ minutes: 61 });
    expect(await wondered()).toBeLessThan(rank * 1.1);
    await api.sql(
      `insert into territory_settings (territory, settings, updated_at) values ('paris', '{"learning": "apply"}', now())`,
    );
    clock.advance({ minutes: 2 });
    expect(await wondered()).toBeGreaterThan(rank * 1.5);
    expect(await tested()).toBeGreaterThan(score * 1.5);
  });
});
