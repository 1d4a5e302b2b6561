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
    const conditionsOf = ({ gates }: Told) => gates.find(({ code }) => code === 'conditions');
    for (const change of [
      { kind: 'crisis', declared: true },
      { kind: 'places', count: 50 },
      { kind: 'further', km: 100 },
    ]) {
      const { body } = await tell(change);
      expect([conditionsOf(body.before), conditionsOf(body.after)]).toMatchObject([
        { passed: false },
        { passed: false },
      ]);
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
    for (const words of [
      'How the engine chose',
      'Quality',
      'urgency',
      'Days and hours: met',
      'Conditions of the mission: met',
    ])
      expect(shown).toContain(words);
    expect(await page(volunteer)).not.toContain('How the engine chose');
    const wave = {
      number: 2,
      size: 3,
      exploration: false,
      runnerUpMargin: 0.0512,
      batch: { id: matchId, price: 0.1234 },
    };
    await api.sql(`update matches set explanation = explanation || $2::jsonb where id = $1`, [
      matchId,
      JSON.stringify({ wave }),
    ]);
    const planned = await page(coordinator);
    for (const [name, figure] of [
      ['Price in the batch', '0.123'],
      ['Ahead of the next', '0.051'],
    ])
      expect(planned).toContain(`<dt>${name}</dt><dd>${figure}</dd>`);
  });

  it('holds every figure for coordinators, and no gate that is told to nobody', async () => {
    const { body } = await city.get(`/matches/${matchId}`, coordinator);
    const codes = body.explanation.gates.map(({ code }: { code: string }) => code);
    expect(codes.slice(0, 2)).toEqual(['conditions', 'kind-open']);
    for (const code of ['tier', 'minimum-age', 'safety-wish', 'not-blocked', 'load', 'access'])
      expect(codes).not.toContain(code);
    expect(body.explanation.points).toHaveLength(6);
    expect((await city.get(`/matches/${matchId}`, volunteer)).body.explanation).toBeUndefined();
  });
});

describe('the page of a counterfactual', () => {
  const ask = (query: string, caller: Caller = coordinator, locale = 'en') =>
    supertest(api.server)
      .get(`/matches/${matchId}/what-if${query}`)
      .set({ Accept: 'text/html', 'Accept-Language': locale, Authorization: caller.authorization });

  it('shows points and place before and after, in the language of the reader', async () => {
    const { status, text } = await ask('?kind=places&count=3');
    expect(status).toBe(200);
    for (const words of ['With the change', 'Quality', 'It fits, as now']) expect(text).toContain(words);
    expect((await ask('?kind=places&count=3', coordinator, 'fr')).text).toContain('Avec le changement');
    expect((await ask('')).text).not.toContain('With the change');
  });

  it('leaves what is empty as it is, and says beside its field what is missing or wrong', async () => {
    expect((await ask('?kind=moved&day=&part=evening')).status).toBe(200);
    for (const [query, field] of [
      ['?kind=further&km=', 'further-km'],
      ['?kind=further&km=many', 'further-km'],
      ['?kind=places&count=9000', 'places-count'],
      ['?kind=free&day=8&part=evening', 'free-day'],
      ['?kind=speaks&language=klingon&level=B1', 'speaks-language'],
    ] as const) {
      const { status, text } = await ask(query);
      expect([query, status]).toEqual([query, 422]);
      expect(text).toContain(`aria-describedby="${field}-error"`);
      expect(text).toContain(`id="${field}-error" role="alert"`);
    }
  });

  it('names no condition that is told to nobody, whichever fails', async () => {
    const stored = async () => (await ask('?kind=places&count=3')).text;
    await api.sql(`update volunteers set charter_accepted_at = null where account_id = $1`, [
      volunteer.actor.accountId,
    ]);
    const withoutTier = await stored();
    expect(withoutTier).toContain('It would still not fit: Conditions of the mission.');
    await api.sql(
      `update volunteers set charter_accepted_at = now(), born_on = current_date - 1000 where account_id = $1`,
      [volunteer.actor.accountId],
    );
    expect(await stored()).toBe(withoutTier);
    await api.sql(`update volunteers set born_on = '1980-01-01' where account_id = $1`, [
      volunteer.actor.accountId,
    ]);
  });

  it('is for coordinators of the territory alone', async () => {
    expect((await ask('', volunteer)).status).toBe(403);
    expect((await ask('', await city.coordinator('elsewhere'))).status).toBe(404);
  });
});
