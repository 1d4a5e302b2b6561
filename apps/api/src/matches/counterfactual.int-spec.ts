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
let matchId: string;

beforeAll(async () => {
  api = await TestApi.start(createTestDatabase);
  city = new City(api);
  association = await city.association();
  [volunteer, coordinator] = await Promise.all([city.volunteer(), city.coordinator()]);
  const needId = await city.need(association);
  await city.list(needId, await city.volunteer({ maxTravelKm: 60 }));
  matchId = await city.invite(needId, volunteer);
});
afterAll(() => api.close());

const tell = (change: object, caller: Caller = coordinator) =>
  city.call('post', `/matches/${matchId}/counterfactual`, caller).send(change);

interface Told {
  readonly passes: boolean;
  readonly place: number | null;
  readonly quality: number;
  readonly rank: number;
  readonly gates: readonly { readonly code: string; readonly passed: boolean }[];
  readonly points: readonly { readonly points: number }[];
}

describe('a counterfactual', () => {
  it('answers gates, points and place before and after one change, and writes nothing', async () => {
    const stored = () => api.sql('select explanation, state from matches where id = $1', [matchId]);
    const kept = await stored();
    const { status, body } = await tell({ kind: 'crisis', declared: true });
    expect(status).toBe(200);
    const [before, after] = [body.before as Told, body.after as Told];
    expect(before).toMatchObject({ passes: true, place: 2 });
    expect(after.rank).toBeGreaterThan(before.rank);
    const sum = after.points.reduce((total, { points }) => total + points, 0);
    expect(sum).toBeCloseTo(after.quality, 9);
    expect(await stored()).toEqual(kept);
  });

  it('never waives a gate that protects people', async () => {
    await api.sql(`update volunteers set charter_accepted_at = null where account_id = $1`, [
      volunteer.actor.accountId,
    ]);
    const tierOf = ({ gates }: Told) => gates.find(({ code }) => code === 'tier');
    for (const change of [
      { kind: 'crisis', declared: true },
      { kind: 'places', count: 50 },
      { kind: 'further', km: 100 },
    ]) {
      const { body } = await tell(change);
      expect([tierOf(body.before), tierOf(body.after)]).toMatchObject([{ passed: false }, { passed: false }]);
      expect(body.after).toMatchObject({ passes: false, place: null });
    }
    await api.sql(`update volunteers set charter_accepted_at = now() where account_id = $1`, [
      volunteer.actor.accountId,
    ]);
  });

  it.each<[string, object, string, string]>([
    ['a tier', { kind: 'tier' }, '/kind', 'not-in-list'],
    ['a gate waived beside it', { kind: 'places', count: 2, waive: 'tier' }, '/waive', 'field-unknown'],
    ['a change without its value', { kind: 'places' }, '/count', 'field-required'],
    ['a move to nowhere', { kind: 'moved' }, '/day', 'field-required'],
    ['a day that no week has', { kind: 'moved', day: 8 }, '/day', 'too-big'],
    ['a negative distance', { kind: 'further', km: -3 }, '/km', 'too-small'],
    [
      'a change that says nothing to the need',
      { kind: 'level', level: 'A1' },
      '/kind',
      'change-without-effect',
    ],
  ])('refuses %s', async (_, change, pointer, code) => {
    const { status, body } = await tell(change);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.errors).toMatchObject([{ pointer, code }]);
  });

  it('is for coordinators of the territory alone', async () => {
    const change = { kind: 'places', count: 2 };
    expect((await tell(change, volunteer)).status).toBe(403);
    expect((await tell(change, association.member)).status).toBe(403);
    expect((await tell(change, await city.coordinator('elsewhere'))).status).toBe(404);
  });

  it('stands beside everything that the engine stored, on the page of the match', async () => {
    const page = async (caller: Caller) =>
      (
        await supertest(api.server)
          .get(`/matches/${matchId}`)
          .set({ Accept: 'text/html', 'Accept-Language': 'en', Authorization: caller.authorization })
      ).text;
    const shown = await page(coordinator);
    for (const words of ['How the engine chose', 'Quality', 'urgency', 'Days and hours (schedule): met'])
      expect(shown).toContain(words);
    expect(await page(volunteer)).not.toContain('How the engine chose');
  });
});
