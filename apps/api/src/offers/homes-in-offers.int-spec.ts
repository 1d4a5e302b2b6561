import { createTestDatabase } from '@app/testing';
import { City, dateIn, offerIn } from '../fixtures/city.js';
import { TestApi } from '../fixtures/test-api.js';

let api: TestApi;
let city: City;
beforeAll(async () => {
  api = await TestApi.start(createTestDatabase);
  city = new City(api);
  await api.sql(
    `insert into territory_settings (territory, settings, updated_at)
       values ('paris', '{"shortlistedKinds": ["hosting"]}', now())`,
  );
});
afterAll(() => api.close());

describe('a home in an offer that a coordinator edits', () => {
  it('keeps who lives there and since when, neither of which she is shown or may say', async () => {
    const home = { privateRoom: true, beds: 2, free: [{ from: dateIn(1), until: dateIn(200) }] };
    const hosting = (changes: object) => offerIn({ kinds: ['hosting'], home: { ...home, ...changes } });
    const host = await city.volunteer(hosting({ adults: ['woman', 'man'] }));
    const path = `/offers/${host.offerId}`;
    await api.sql(
      `update offers set home = jsonb_set(home, '{unchangedSince}', '"2026-01-01"') where id = $1`,
      [host.offerId],
    );
    const coordinator = await city.coordinator();
    const { body: seen, headers } = await city.get(path, coordinator);
    expect(seen.home.adults).toEqual([null, null]);
    const edit = (adults: readonly (string | null)[]) =>
      city
        .call('put', path, coordinator)
        .set('If-Match', headers['etag'] ?? '')
        .send(hosting({ beds: 3, adults }));
    for (const adults of [[null], [null, null, null], ['woman', 'man']]) {
      const { status, body } = await edit(adults);
      expect([status, body.errors]).toEqual([
        422,
        [expect.objectContaining({ code: 'adults-said-by-host', pointer: '/home/adults' })],
      ]);
    }
    expect((await edit(seen.home.adults)).status).toBe(200);
    expect((await city.get(path, host)).body.home).toMatchObject({
      beds: 3,
      adults: ['woman', 'man'],
      unchangedSince: '2026-01-01',
    });
  });
});
