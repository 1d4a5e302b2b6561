import { createTestDatabase } from '@app/testing';
import supertest from 'supertest';
import type { AssociationWithMember, Caller } from '../fixtures/city.js';
import { City } from '../fixtures/city.js';
import { TestApi } from '../fixtures/test-api.js';

let api: TestApi;
let city: City;
let association: AssociationWithMember;
let coordinator: Caller;
beforeAll(async () => {
  api = await TestApi.start(createTestDatabase);
  city = new City(api);
  [association, coordinator] = await Promise.all([city.association(), city.coordinator()]);
});
afterAll(() => api.close());

describe('the table of gaps', () => {
  it('counts open places by arrondissement, kind and language, none below five', async () => {
    await city.need(association, { placeCount: 8 });
    await city.need(association, { placeCount: 2, languages: [{ code: 'prs', level: 'B1' }] });
    const { body } = await city.get('/supervision/gaps', coordinator);
    expect(body.items).toEqual([
      { district: '75118', kind: 'conversation', language: null, places: 8, waitDays: null },
      { district: '75118', kind: 'conversation', language: 'prs', places: null, waitDays: null },
    ]);
  });

  it('predicts the wait once enough places were given', async () => {
    const needId = await city.need(association, { placeCount: 20 });
    await api.sql(`update needs set published_at = now() - interval '4 days' where id = $1`, [needId]);
    const volunteers = await Promise.all(Array.from({ length: 20 }, () => city.volunteer()));
    for (const volunteer of volunteers) await city.invite(needId, volunteer);
    await api.sql(`update matches set accepted_at = now() - interval '2 days' where need_id = $1`, [needId]);
    const { body } = await city.get('/supervision/gaps', coordinator);
    // Two days each; the ten places that nobody took since a moment weigh next to nothing.
    expect(body.items).toMatchObject([
      { language: null, waitDays: 3 },
      { language: 'prs', waitDays: 3 },
    ]);
  });

  it('is for coordinators of the territory, on the page of supervision as well', async () => {
    expect((await city.get('/supervision/gaps', association.member)).status).toBe(403);
    const elsewhere = await city.coordinator('elsewhere');
    expect((await city.get('/supervision/gaps', elsewhere)).body.items).toEqual([]);
    const { text } = await supertest(api.server)
      .get('/supervision')
      .set({ Accept: 'text/html', 'Accept-Language': 'en', Authorization: coordinator.authorization });
    for (const words of ['Where places stay open', 'fewer than 5', 'Likely wait'])
      expect(text).toContain(words);
  });
});
