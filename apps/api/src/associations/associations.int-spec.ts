import { createTestDatabase } from '@app/testing';
import type { AssociationWithMember, Caller } from '../fixtures/city.js';
import { City, dateIn } from '../fixtures/city.js';
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

describe('registering an association', () => {
  it('makes its author a member, and asks a coordinator to look', async () => {
    const author = await api.person({ role: 'volunteer' });
    const request = { name: 'La Table ouverte', territory: 'paris', siren: '732 829 320' };
    const { status, body, headers } = await city.post('/associations', author, request);
    expect([status, body.verification, body.namedContact]).toEqual([
      201,
      'unverified',
      author.actor.accountId,
    ]);
    const read = await city.get(`/associations/${body.id}`, author).set('X-Acting-As', 'association-member');
    expect([read.status, read.headers['etag']]).toEqual([200, headers['etag']]);
    const tasks = await city.get('/supervision/tasks?limit=100', coordinator);
    expect(tasks.body.items).toContainEqual(
      expect.objectContaining({ kind: 'association-to-verify', associationId: body.id }),
    );
    await city.post(`/associations/${body.id}/verify`, coordinator);
    const after = await city.get(`/associations/${body.id}`, coordinator);
    expect(after.body.verification).toBe('verified');
  });

  it('refuses a number that cannot be one, and one that is known', async () => {
    const register = (numbers: object) =>
      city.post('/associations', association.member, { name: 'Encore', territory: 'paris', ...numbers });
    expect((await register({ siren: '732829321' })).body.errors[0]).toMatchObject({
      pointer: '/siren',
      code: 'siren-checksum',
    });
    const { body } = await city.get(`/associations/${association.id}`, coordinator);
    expect((await register({ rna: body.rna })).body.code).toBe('association-already-known');
  });
});

describe('an association', () => {
  const path = () => `/associations/${association.id}`;
  const patch = (version: string, changes: object) =>
    city.call('patch', path(), association.member).set('If-Match', version).send(changes);

  it('is changed on the version that was read', async () => {
    const etag = (await city.get(path(), association.member)).headers['etag'] ?? '';
    const first = await patch(etag, { volunteerInsurance: 'MACIF 1' });
    expect([first.status, first.body.volunteerInsurance]).toEqual([200, 'MACIF 1']);
    expect(first.headers['etag']).not.toBe(etag);
    expect((await patch(etag, { volunteerInsurance: 'MACIF 2' })).status).toBe(412);
    const stranger = await api.account();
    const next = first.headers['etag'] ?? '';
    expect((await patch(next, { namedContact: stranger })).body.code).toBe('contact-not-member');
  });

  it('has a colleague added by a coordinator, and keeps its last member and its named contact', async () => {
    const colleague = { email: 'Colette@exemple.invalid', givenName: 'Colette', locale: 'fr' };
    const own = await city.post(`${path()}/members`, association.member, colleague);
    expect(own.status).toBe(403);
    const added = await city.post(`${path()}/members`, coordinator, colleague);
    expect(added.status).toBe(201);
    const listed = await city.get(`${path()}/members`, association.member);
    expect(listed.body.items.map(({ givenName }: { givenName: string }) => givenName)).toEqual([
      'Léa',
      'Colette',
    ]);
    const remove = (accountId: string) =>
      city.call('delete', `${path()}/members/${accountId}`, association.member);
    const contact = association.member.actor.accountId;
    expect((await remove(contact)).body).toMatchObject({ code: 'named-contact-leaves' });
    expect((await remove(added.body.accountId)).status).toBe(204);
    expect((await remove(contact)).body.code).toBe('last-member');
  });

  it('declares days off, and is authorised by a coordinator alone', async () => {
    const closure = { from: dateIn(3), until: dateIn(9) };
    expect((await city.post(`${path()}/closures`, association.member, closure)).body).toEqual(closure);
    const authorisation = {
      scope: 'legal',
      namedProfessional: 'Maître Diallo',
      insuranceSeenOn: dateIn(-1),
      validFrom: dateIn(0),
      validUntil: dateIn(90),
    };
    const authorise = (caller: Caller) => city.post(`${path()}/authorisations`, caller, authorisation);
    expect((await authorise(association.member)).status).toBe(403);
    const { status, body } = await authorise(coordinator);
    expect([status, body]).toEqual([201, { id: expect.any(String), ...authorisation }]);
    const read = await city.get(path(), association.member);
    expect(read.body).toMatchObject({ closures: [closure], authorisations: [body] });
  });

  it('asks for nothing once suspended, and its open needs are over', async () => {
    const other = await city.association();
    const needId = await city.need(other);
    const suspended = await city.post(`/associations/${other.id}/suspend`, coordinator);
    expect(suspended.body.verification).toBe('suspended');
    expect((await city.get(`/needs/${needId}`, other.member)).body).toMatchObject({
      state: 'closed',
      closeReason: 'association-suspended',
    });
  });
});
