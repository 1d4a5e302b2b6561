import { createTestDatabase } from '@app/testing';
import supertest from 'supertest';
import type { AssociationWithMember, Caller, VolunteerWithOffer } from '../fixtures/city.js';
import { City } from '../fixtures/city.js';
import { TestApi } from '../fixtures/test-api.js';

let api: TestApi;
let city: City;
let association: AssociationWithMember;
let volunteer: VolunteerWithOffer;

beforeAll(async () => {
  api = await TestApi.start(createTestDatabase);
  city = new City(api);
  association = await city.association();
});
beforeEach(async () => {
  volunteer = await city.volunteer();
});
afterAll(() => api.close());

const page = (path: string, caller?: Caller) => {
  const request = supertest(api.server).get(path).set({ Accept: 'text/html', 'Accept-Language': 'fr' });
  return caller ? request.set('Authorization', caller.authorization) : request;
};
const press = (path: string, caller: Caller, body: object = {}) =>
  supertest(api.server)
    .post(path)
    .set({ Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin', Authorization: caller.authorization })
    .type('form')
    .send(body);

/** Invited, and said yes. */
async function accepted(): Promise<{ needId: string; matchId: string }> {
  const needId = await city.need(association);
  const matchId = await city.invite(needId, volunteer);
  expect((await press(`/matches/${matchId}`, volunteer, { answer: 'yes' })).status).toBe(303);
  return { needId, matchId };
}

describe('the first page', () => {
  it('says what runs where, and lets in', async () => {
    const { status, text, headers } = await page('/');
    expect(status).toBe(200);
    for (const words of ['Ce qui tourne ici', 'PostgreSQL', 'href="/docs"', 'action="/sign-in"'])
      expect(text).toContain(words);
    expect(text).not.toContain('mailbox');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('shows each role its own', async () => {
    const needId = await city.need(association);
    await city.invite(needId, volunteer);
    expect((await page('/', volunteer)).text).toContain('À vous de répondre');
    expect((await page('/', association.member)).text).toContain(`/needs/${needId}`);
    expect((await page('/', await city.coordinator())).text).toContain('href="/supervision"');
    expect((await page('/', await city.volunteer())).text).toMatch(/href="\/offers\/[^"]+#near-misses"/);
    const nobody = await api.person();
    expect((await page('/', nobody)).text).toContain('pas encore de rôle');
  });
});

describe('pages of rows', () => {
  it('lead who is not signed in to the way in', async () => {
    const { needId, matchId } = await accepted();
    for (const path of [
      `/needs/${needId}`,
      `/matches/${matchId}`,
      '/supervision',
      `/offers/${volunteer.offerId}`,
    ]) {
      const { status, headers } = await page(path);
      expect([path, status, headers['location']]).toEqual([path, 303, '/sign-in']);
    }
  });

  it('do not exist for strangers', async () => {
    const { needId, matchId } = await accepted();
    const strangers = [
      (await city.association()).member,
      await city.volunteer(),
      await city.coordinator('lyon'),
    ];
    for (const stranger of strangers)
      for (const path of [
        `/needs/${needId}`,
        `/matches/${matchId}`,
        `/offers/${volunteer.offerId}`,
        `/associations/${association.id}`,
      ])
        expect([path, (await page(path, stranger)).status]).toEqual([path, 404]);
  });

  it('show an association its candidates with reasons and without names', async () => {
    const needId = await city.need(association);
    await city.list(needId, volunteer);
    const { text } = await page(`/needs/${needId}`, association.member);
    expect(text).toMatch(/Bénévole [0-9A-F]{6}/);
    expect(text).toContain('Libre à toutes les séances');
    expect(text).not.toContain('Léa');
  });

  it('let a volunteer apply to what her offer is listed for', async () => {
    const needId = await city.need(association);
    expect((await page(`/needs/${needId}`, volunteer)).status).toBe(404);
    await city.list(needId, volunteer);
    expect((await page(`/needs/${needId}`, volunteer)).text).toContain('Je me propose');
    const { status, headers } = await press(`/needs/${needId}`, volunteer);
    expect(status).toBe(303);
    expect((await page(headers['location'] ?? '', volunteer)).text).toContain('Vous avez dit oui');
  });
});

describe('contacts', () => {
  const names = ['Léa', 'Martin', '@exemple.invalid'];

  it('open to both sides at the confirmation, and to nobody before', async () => {
    const { matchId } = await accepted();
    const path = `/matches/${matchId}`;
    for (const reader of [volunteer, association.member])
      expect((await page(path, reader)).text).not.toContain('mailto:');
    expect((await press(path, association.member, { answer: 'confirm' })).status).toBe(303);
    const { text } = await page(path, association.member);
    for (const name of names) expect(text).toContain(name);
    expect((await page(path, volunteer)).text).toContain('rue de la Goutte');
    expect((await page(path, await city.coordinator())).text).not.toContain('mailto:');
  });

  it('stay closed when the association refuses, with a reason of the list', async () => {
    const { matchId } = await accepted();
    const path = `/matches/${matchId}`;
    expect((await press(path, association.member, { answer: 'refuse', reason: 'because' })).status).toBe(409);
    expect(
      (await press(path, association.member, { answer: 'refuse', reason: 'dates-changed' })).status,
    ).toBe(303);
    const { text } = await page(path, volunteer);
    expect(text).toContain('Pas cette fois');
    expect(text).not.toContain('mailto:');
  });

  it('are not the volunteer’s to open', async () => {
    const { matchId } = await accepted();
    expect((await press(`/matches/${matchId}`, volunteer, { answer: 'confirm' })).status).toBe(409);
    expect((await page(`/matches/${matchId}`, volunteer)).text).toContain('Vous avez dit oui');
  });
});

describe('supervision', () => {
  it('shows a coordinator every step of every match, filtered by a form without script', async () => {
    const { matchId } = await accepted();
    const coordinator = await city.coordinator();
    const all = await page('/supervision?state=&kind=&district=', coordinator);
    expect(all.text).toContain(`/matches/${matchId}`);
    const steps = ['En préparation', 'Demande envoyée', 'Acceptée, en attente de l’association'];
    for (const step of steps) expect(all.text).toContain(step);
    expect((await page('/supervision?state=confirmed', coordinator)).text).not.toContain(
      `/matches/${matchId}`,
    );
    expect((await page('/supervision?state=happy', coordinator)).status).toBe(422);
  });

  it('goes on to the next page with the same filters', async () => {
    await accepted();
    const { text } = await page(
      '/supervision?limit=1&state=accepted&kind=&district=',
      await city.coordinator(),
    );
    const next = /href="(\/supervision\?[^"]+)"/.exec(text.replaceAll('&amp;', '&'))?.[1] ?? '';
    expect(next).toContain('state=accepted');
    expect((await page(next, await city.coordinator())).status).toBe(200);
  });
});
