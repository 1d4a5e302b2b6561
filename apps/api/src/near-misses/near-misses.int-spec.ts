import { createTestDatabase } from '@app/testing';
import supertest from 'supertest';
import type { AssociationWithMember, Caller, VolunteerWithOffer } from '../fixtures/city.js';
import { City } from '../fixtures/city.js';
import { TestApi } from '../fixtures/test-api.js';

let api: TestApi;
let city: City;
let association: AssociationWithMember;
let volunteer: VolunteerWithOffer;
let coordinator: Caller;
let needId: string;

beforeAll(async () => {
  api = await TestApi.start(createTestDatabase);
  city = new City(api);
  association = await city.association();
  [volunteer, coordinator] = await Promise.all([city.volunteer(), city.coordinator()]);
  needId = await city.need(association);
});
afterAll(() => api.close());

const evening = { gate: 'schedule', change: { kind: 'moved', day: null, part: 'evening' }, count: 14 };
const ofNeed = {
  engineVersion: 'engine-1',
  funnel: [
    { step: 'available', count: 412 },
    { step: 'language', count: 9 },
    { step: 'schedule', count: 0 },
  ],
  gates: [
    {
      gate: 'schedule',
      count: 14,
      ways: [evening, { ...evening, change: { kind: 'moved', day: 6, part: 'morning' }, count: null }],
    },
  ],
  best: evening,
};
const free = { gate: 'schedule', change: { kind: 'free', day: 6, part: 'morning' }, count: 7 };
const ofOffer = {
  engineVersion: 'engine-1',
  funnel: [],
  gates: [{ gate: 'schedule', count: 7, ways: [free] }],
  best: free,
};

/** Puts a count in its place, as the matcher does. */
const store = (of: 'need' | 'offer', id: string, result: object) =>
  api.sql(
    `insert into ${of}_near_misses (${of}_id, version, result, computed_at) values ($1, 1, $2, now())
     on conflict (${of}_id) do update set version = 1, result = excluded.result, computed_at = now()`,
    [id, JSON.stringify(result)],
  );
const page = async (path: string, caller: Caller) =>
  (
    await supertest(api.server)
      .get(path)
      .set({ Accept: 'text/html', 'Accept-Language': 'fr', Authorization: caller.authorization })
  ).text;

describe('near misses of a need', () => {
  it('are being counted until the matcher has answered, and asked for once', async () => {
    for (let look = 0; look < 2; look++) {
      const { body } = await city.get(`/needs/${needId}/near-misses`, association.member);
      expect(body).toEqual({ computedAt: null, pending: true, funnel: [], gates: [], best: null });
    }
    const asked = `select 1 from outbox where event = 'need.near-misses-asked' and aggregate_id = $1`;
    expect(await api.sql(asked, [needId])).toHaveLength(1);
  });

  it('name what would bring how many, in the words of the reader, for its association and coordinators', async () => {
    await store('need', needId, ofNeed);
    for (const reader of [association.member, coordinator]) {
      const { body } = await city.get(`/needs/${needId}/near-misses`, reader);
      expect(body).toMatchObject({ pending: false, best: { ...evening } });
      expect(body.best.text).toBe('in the evening instead, on the same days (14 people)');
      expect(body.gates[0].ways[1]).toMatchObject({
        count: null,
        text: 'on Saturday morning instead (fewer than 5 people)',
      });
      expect(body.funnel.map(({ text }: { readonly text: string }) => text)).toEqual([
        'May be asked for this kind of mission: 412 people',
        '… and speak the languages asked for: 9 people',
        '… free at these hours: nobody',
      ]);
    }
  });

  it('are not counted for a need that lacks nobody any more', async () => {
    const full = await city.need(association, { placeCount: 1 });
    const matchId = await city.invite(full, volunteer);
    expect((await city.post(`/matches/${matchId}/accept`, volunteer)).status).toBe(200);
    const { body } = await city.get(`/needs/${full}/near-misses`, association.member);
    expect(body).toMatchObject({ computedAt: null, pending: false });
  });

  it('are not shown to volunteers nor to other associations', async () => {
    const stranger = await city.association();
    expect((await city.get(`/needs/${needId}/near-misses`, volunteer)).status).toBe(403);
    expect((await city.get(`/needs/${needId}/near-misses`, stranger.member)).status).toBe(404);
  });

  it('stand on the page of the need and beside the task of the coordinator', async () => {
    await store('need', needId, ofNeed);
    expect(await page(`/needs/${needId}`, association.member)).toContain(
      'plutôt le soir, les mêmes jours (14 personnes)',
    );
    await api.sql(
      `insert into tasks (id, territory, kind, grade, key, need_id, opened_at)
         values (gen_random_uuid(), 'paris', 'need-unmet', 'normal', $1, $2, now())`,
      ['near', needId],
    );
    expect(await page('/', coordinator)).toContain('plutôt le soir, les mêmes jours (14 personnes)');
    const { body } = await city.get('/supervision/tasks', coordinator);
    expect(body.items).toMatchObject([{ needId, bestNearMiss: { count: 14 } }]);
  });
});

describe('near misses of an offer', () => {
  it('tell its volunteer which limit to move, and nobody else but coordinators', async () => {
    const path = `/offers/${volunteer.offerId}/near-misses`;
    expect((await city.get(path, volunteer)).body.pending).toBe(true);
    await store('offer', volunteer.offerId, ofOffer);
    expect((await city.get(path, volunteer)).body.best.text).toBe(
      'if you were free on Saturday morning (7 missions)',
    );
    expect((await city.get(path, coordinator)).status).toBe(200);
    expect((await city.get(path, await city.volunteer())).status).toBe(404);
    expect(await page(`/offers/${volunteer.offerId}`, volunteer)).toContain(
      'si vous étiez libre le samedi matin (7 missions)',
    );
  });
});
