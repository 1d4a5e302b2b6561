import { createTestDatabase } from '@app/testing';
import type { Caller } from '../fixtures/city.js';
import { City, dateIn } from '../fixtures/city.js';
import { TestApi } from '../fixtures/test-api.js';

let api: TestApi;
let city: City;
let coordinator: Caller;
beforeAll(async () => {
  api = await TestApi.start(createTestDatabase);
  city = new City(api);
  coordinator = await city.coordinator();
});
afterAll(() => api.close());

const me = (caller: Caller) => city.get('/volunteers/me', caller);
const patch = (caller: Caller, version: string, changes: object) =>
  city.call('patch', '/volunteers/me', caller).set('If-Match', version).send(changes);

describe('a volunteer', () => {
  it('pauses, limits and mutes, on the version that was read', async () => {
    const volunteer = await city.volunteer();
    const etag = (await me(volunteer)).headers['etag'] ?? '';
    const pausedUntil = new Date(Date.now() + 86_400_000).toISOString();
    const changes = { onCall: true, maxConcurrent: 3, mutedKinds: ['event'], pausedUntil };
    const { status, body } = await patch(volunteer, etag, changes);
    expect([status, body]).toEqual([200, expect.objectContaining(changes)]);
    expect((await patch(volunteer, etag, { onCall: false })).status).toBe(412);
    const next = (await me(volunteer)).headers['etag'] ?? '';
    expect((await patch(volunteer, next, { pausedUntil: null })).body.pausedUntil).toBeNull();
  });

  it('cannot give herself a proof, a role or a birth date that differs', async () => {
    const volunteer = await city.volunteer();
    const etag = (await me(volunteer)).headers['etag'] ?? '';
    for (const forged of [{ proofs: [] }, { roles: ['coordinator'] }, { charterAcceptedAt: null }])
      expect((await patch(volunteer, etag, forged)).body.errors[0].code).toBe('field-unknown');
    expect((await patch(volunteer, etag, { bornOn: '1970-01-01' })).body.code).toBe('birth-date-known');
    expect((await patch(volunteer, etag, { pausedUntil: 'tomorrow' })).status).toBe(422);
  });

  it('blocks an association, which never learns it', async () => {
    const [volunteer, association] = await Promise.all([city.volunteer(), city.association()]);
    const path = `/volunteers/me/blocks/${association.id}`;
    expect((await city.call('put', path, volunteer)).status).toBe(204);
    const { id, blocks } = (await me(volunteer)).body;
    expect(blocks).toEqual([{ associationId: association.id, name: expect.any(String) }]);
    expect((await city.get(`/volunteers/${id}`, coordinator)).body.blocks).toBeUndefined();
    const needId = await city.need(association);
    const refused = await city.post(`/needs/${needId}/applications`, volunteer, {
      offerId: volunteer.offerId,
    });
    expect(refused.body).toMatchObject({ code: 'not-eligible', details: { gate: 'conditions' } });
    expect((await city.call('delete', path, volunteer)).status).toBe(204);
    expect((await me(volunteer)).body.blocks).toEqual([]);
  });

  it('says who she is to one condition, and to no person', async () => {
    const [volunteer, association] = await Promise.all([city.volunteer(), city.association()]);
    const say = (words: object) => city.call('put', '/volunteers/me/safety', volunteer).send(words);
    const needId = await city.need(association, { safetyWish: 'woman' });
    const apply = () => city.post(`/needs/${needId}/applications`, volunteer, { offerId: volunteer.offerId });
    expect((await apply()).body).toMatchObject({ code: 'not-eligible', details: { gate: 'conditions' } });
    expect((await say({ gender: 'lady' })).status).toBe(422);
    expect((await say({ gender: 'woman', wish: 'woman' })).status).toBe(204);
    const { id, safety } = (await me(volunteer)).body;
    expect(safety).toEqual({ gender: 'woman', wish: 'woman' });
    expect(JSON.stringify((await city.get(`/volunteers/${id}`, coordinator)).body)).not.toContain('woman');
    expect((await apply()).status).toBe(201);
    expect((await say({})).status).toBe(204);
    expect((await me(volunteer)).body.safety).toEqual({ gender: null, wish: null });
    const board = await city.get('/board?limit=100');
    expect(JSON.stringify(board.body)).not.toMatch(/safetyWish|personGender/);
  });

  it('asks for arrangements, and is told where a mission does not announce them', async () => {
    const [volunteer, association] = await Promise.all([city.volunteer(), city.association()]);
    const ask = (accessNeeds: readonly string[]) =>
      city.call('put', '/volunteers/me/access', volunteer).send({ accessNeeds });
    const apply = (needId: string) =>
      city.post(`/needs/${needId}/applications`, volunteer, { offerId: volunteer.offerId });
    const silent = await city.need(association);
    const stepFree = await city.need(association, { accessOffered: ['step-free', 'seating'] });
    expect((await ask(['wheelchair'])).body).toMatchObject({
      errors: [{ pointer: '/accessNeeds/0', code: 'access-unknown' }],
    });
    expect((await ask(['step-free'])).status).toBe(204);
    const { id, accessNeeds } = (await me(volunteer)).body;
    expect(accessNeeds).toEqual(['step-free']);
    expect(JSON.stringify((await city.get(`/volunteers/${id}`, coordinator)).body)).not.toContain(
      'step-free',
    );
    expect((await apply(silent)).body).toMatchObject({
      code: 'access-not-offered',
      wayOut: 'ask-for-arrangements',
    });
    const forHer = await city.post(`/needs/${silent}/applications`, coordinator, {
      offerId: volunteer.offerId,
    });
    expect(forHer.body).toMatchObject({ code: 'not-eligible', details: { gate: 'conditions' } });
    expect(JSON.stringify(forHer.body)).not.toMatch(/access|arrangement/);
    expect((await apply(stepFree)).status).toBe(201);
    await ask([]);
    expect((await me(volunteer)).body.accessNeeds).toEqual([]);
  });

  it('is checked by a coordinator or an association, which may take less on itself', async () => {
    const [volunteer, association] = await Promise.all([city.volunteer(), city.association()]);
    const { id } = (await me(volunteer)).body;
    const record = (caller: Caller, proof: object) => city.post(`/volunteers/${id}/proofs`, caller, proof);
    const seenOn = dateIn(-1);
    const interview = { kind: 'interview', associationId: association.id, seenOn };
    const { status, body } = await record(association.member, interview);
    expect(status).toBe(201);
    const reference = { kind: 'reference', associationId: association.id, seenOn };
    expect((await record(association.member, reference)).body.code).toBe('not-yours-to-check');
    expect((await me(volunteer)).body.proofs).toEqual([
      { id: body.proofId, ...interview, skill: null, validUntil: null },
    ]);
    expect((await city.call('delete', `/proofs/${body.proofId}`, coordinator)).status).toBe(204);
    expect((await me(volunteer)).body.proofs).toEqual([]);
  });

  it('may be somebody who came for another reason', async () => {
    const association = await city.association();
    const declaration = { territory: 'paris', bornOn: '1985-03-04', charterAccepted: true };
    const { status, body } = await city.call('put', '/volunteers/me', association.member).send(declaration);
    expect([status, body.bornOn]).toEqual([200, '1985-03-04']);
    expect((await city.get('/offers', association.member)).body.items).toEqual([]);
  });
});

describe('an offer entered for a person', () => {
  const request = (change: object = {}) => ({
    territory: 'paris',
    channel: 'phone',
    person: { email: 'awa@exemple.invalid', givenName: 'Awa', locale: 'fr', bornOn: '1979-12-31' },
    consentSpoken: true,
    charterAccepted: true,
    offer: {
      anythingUseful: true,
      availability: { weekly: [{ day: 6, fromMinute: 540, toMinute: 720 }] },
      postalCode: '75020',
      maxTravelKm: 4,
    },
    ...change,
  });

  it('records who heard that the person agreed', async () => {
    const { status, body } = await city.post('/offers/for-person', coordinator, request());
    expect([status, Object.keys(body)]).toEqual([201, ['offerId']]);
    const { body: offer } = await city.get(`/offers/${body.offerId}`, coordinator);
    expect(offer).toMatchObject({ source: 'phone', consent: 'spoken', state: 'published' });
  });

  it('is refused without that agreement', async () => {
    const { body } = await city.post('/offers/for-person', coordinator, request({ consentSpoken: false }));
    expect(body.errors[0]).toMatchObject({ pointer: '/consentSpoken', code: 'consent-missing' });
  });
});
