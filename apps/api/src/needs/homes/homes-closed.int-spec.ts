import { createTestDatabase } from '@app/testing';
import { City, offerIn } from '../../fixtures/city.js';
import { asked, stay } from '../../fixtures/stays.js';
import { TestApi } from '../../fixtures/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start(createTestDatabase);
});
afterAll(() => api.close());

describe('a stay where the territory has not opened it', () => {
  it('is not asked for, offered or looked up', async () => {
    const city = new City(api);
    const theirs = await city.association();
    const refused = await city.post(`/associations/${theirs.id}/needs`, theirs.member, asked());
    expect([refused.status, refused.body]).toEqual([
      409,
      expect.objectContaining({ code: 'kind-not-open', wayOut: 'ask-coordinator' }),
    ]);
    const volunteer = await city.volunteer();
    const offered = await city.post('/offers', volunteer, offerIn({ kinds: ['hosting'] }));
    expect(offered.body).toMatchObject({ errors: [{ code: 'kind-not-open', pointer: '/kinds/0' }] });
    const needId = await city.need(theirs);
    await api.sql(
      `update needs set kind = 'hosting', tier = 4, listing = 'shortlisted', stay = $2 where id = $1`,
      [needId, JSON.stringify({ ...stay, since: stay.from, habits: {}, wishes: [] })],
    );
    for (const path of ['homes', 'dossier']) {
      const method = path === 'homes' ? 'get' : 'put';
      const request = city.call(method, `/needs/${needId}/${path}`, theirs.member);
      const { status, body } = await (path === 'homes'
        ? request
        : request.send({ offerId: volunteer.offerId }));
      expect([status, body]).toEqual([
        409,
        expect.objectContaining({ code: 'kind-not-open', wayOut: 'ask-coordinator' }),
      ]);
    }
  });
});
