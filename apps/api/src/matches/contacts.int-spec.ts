import { createTestDatabase } from '@app/testing';
import type { AssociationWithMember, Caller, VolunteerWithOffer } from '../fixtures/city.js';
import { City } from '../fixtures/city.js';
import { TestApi } from '../fixtures/test-api.js';

let api: TestApi;
let city: City;
let volunteer: VolunteerWithOffer;
let association: AssociationWithMember;
let coordinator: Caller;
let needId: string;
let matchId: string;
beforeAll(async () => {
  api = await TestApi.start(createTestDatabase);
  city = new City(api);
});
beforeEach(async () => {
  [volunteer, association, coordinator] = await Promise.all([
    city.volunteer(),
    city.association(),
    city.coordinator(),
  ]);
  needId = await city.need(association);
  await city.list(needId, volunteer);
  matchId = await city.invite(needId, volunteer);
});
afterAll(() => api.close());

const contacts = (caller: Caller) => city.get(`/matches/${matchId}/contacts`, caller);
const move = (to: string, caller: Caller, body?: object) =>
  city.post(`/matches/${matchId}/${to}`, caller, body);

/** Everything that each reader is answered about the pair, but the contacts. */
async function everythingRead(): Promise<string> {
  const paths: readonly (readonly [string, Caller | undefined])[] = [
    [`/needs/${needId}`, association.member],
    [`/needs/${needId}/candidates`, association.member],
    [`/needs/${needId}/candidates`, coordinator],
    [`/needs/${needId}/matches`, association.member],
    [`/needs/${needId}/matches`, coordinator],
    [`/matches/${matchId}`, association.member],
    [`/matches/${matchId}`, volunteer],
    [`/matches/${matchId}`, coordinator],
    [`/offers/${volunteer.offerId}/matches`, volunteer],
    ['/matches', volunteer],
    ['/supervision/matches', coordinator],
    [`/associations/${association.id}/members`, association.member],
    ['/board', undefined],
  ];
  const answers = await Promise.all(paths.map(([path, caller]) => city.get(path, caller)));
  return answers.map(({ text }) => text).join('\n');
}

const siteOf = /Goutte d’Or/;

describe('contact details', () => {
  it('stay closed until the confirmation, whoever asks', async () => {
    for (const caller of [volunteer, association.member]) {
      const { status, text } = await contacts(caller);
      expect([404, 409]).toContain(status);
      expect(text).not.toMatch(/exemple\.invalid|Martin/);
    }
    await move('accept', volunteer);
    expect((await contacts(association.member)).body.code).toBe('contacts-not-open');
    expect((await contacts(volunteer)).body.code).toBe('contacts-not-open');
    expect(await api.sql('select from contact_reads where match_id = $1', [matchId])).toEqual([]);
  });

  it('stand in no other answer, before or after', async () => {
    const before = await everythingRead();
    await move('accept', volunteer);
    await move('confirm', association.member);
    const after = await everythingRead();
    for (const text of [before, after]) expect(text).not.toMatch(/exemple\.invalid|Martin/);
  });

  it('open to the two parties alone, and leave a trace of each reading', async () => {
    await move('accept', volunteer);
    await move('confirm', association.member);
    const [other, elsewhere] = await Promise.all([city.volunteer(), city.association()]);
    expect((await contacts(other)).status).toBe(404);
    expect((await contacts(elsewhere.member)).status).toBe(404);
    expect((await contacts(coordinator)).status).toBe(403);
    expect((await contacts(volunteer)).body.site.street).toMatch(siteOf);
    await contacts(association.member);
    const readers = await api.sql<{ account: string }>(
      'select account_id as account from contact_reads where match_id = $1 order by at',
      [matchId],
    );
    expect(readers.map(({ account }) => account)).toEqual([
      volunteer.actor.accountId,
      association.member.actor.accountId,
    ]);
  });

  it('open to the named person of the association, to no other member', async () => {
    await move('accept', volunteer);
    await move('confirm', association.member);
    const colleague = await city.colleague(association);
    expect((await city.get(`/matches/${matchId}`, colleague)).status).toBe(200);
    const { status, body } = await contacts(colleague);
    expect([status, body.code]).toEqual([403, 'contacts-named-person']);
  });

  it('close 30 days after the end', async () => {
    await move('accept', volunteer);
    await move('confirm', association.member);
    await move('cancel', volunteer, { reason: 'unforeseen' });
    const end = (days: number) =>
      api.sql(`update matches set ended_at = now() - make_interval(days => $2) where id = $1`, [
        matchId,
        days,
      ]);
    await end(29);
    expect((await contacts(association.member)).status).toBe(200);
    await end(30);
    expect((await contacts(association.member)).body).toMatchObject({ status: 410, code: 'contacts-closed' });
    expect((await city.get(`/matches/${matchId}`, association.member)).body.givenName).toBeNull();
  });

  it('show neither the street to a volunteer who was only asked, nor her name to the association', async () => {
    expect((await city.get(`/matches/${matchId}`, volunteer)).text).not.toMatch(siteOf);
    const { text } = await city.get(`/needs/${needId}/candidates`, association.member);
    expect(text).not.toContain('Léa');
    const declined = await move('decline', volunteer, { reason: 'too-far' });
    expect(declined.body.reason).toBe('too-far');
    const listed = await city.get(`/needs/${needId}/matches`, association.member);
    expect([listed.body.items, listed.text]).toEqual([[], expect.not.stringContaining('too-far')]);
  });
});
