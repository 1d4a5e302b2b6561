import { createTestDatabase } from '@app/testing';
import { City, needIn, offerIn } from '../fixtures/city.js';
import { TestApi } from '../fixtures/test-api.js';

let api: TestApi;
let city: City;
beforeAll(async () => {
  api = await TestApi.start(createTestDatabase);
  city = new City(api);
});
afterAll(() => api.close());

describe('the main journey', () => {
  it('goes from a need to open contacts, and the coordinator sees every step', async () => {
    const [volunteer, association, coordinator] = await Promise.all([
      city.volunteer(),
      city.association(),
      city.coordinator(),
    ]);
    const posted = await city.post(`/associations/${association.id}/needs`, association.member, needIn());
    expect([posted.status, posted.headers['etag'], posted.body.state]).toEqual([201, '"1"', 'published']);
    const needId = String(posted.body.id);
    expect(posted.headers['location']).toBe(`/api/v1/needs/${needId}`);

    await city.list(needId, volunteer);
    const listed = await city.get(`/needs/${needId}/candidates`, association.member);
    expect(listed.body.items).toEqual([
      expect.objectContaining({
        label: expect.stringMatching(/^[0-9A-F]{6}$/),
        matchId: null,
        givenName: null,
      }),
    ]);
    expect(listed.body.items[0].reasons.points.length).toBeGreaterThan(0);
    expect(listed.text).not.toContain(volunteer.offerId);

    const matchId = await city.invite(needId, volunteer);
    expect((await city.get(`/matches/${matchId}`, association.member)).status).toBe(404);
    const asked = await city.get(`/matches/${matchId}`, volunteer);
    expect([asked.body.state, asked.body.explanation]).toEqual(['invited', undefined]);

    const accepted = await city.post(`/matches/${matchId}/accept`, volunteer);
    expect([accepted.status, accepted.body.state]).toEqual([200, 'accepted']);
    const named = await city.get(`/needs/${needId}/candidates`, association.member);
    expect(named.body.items[0]).toMatchObject({ matchId, state: 'accepted', givenName: 'Léa' });
    const early = await city.get(`/matches/${matchId}/contacts`, association.member);
    expect([early.status, early.body.code]).toEqual([409, 'contacts-not-open']);

    const confirmed = await city.post(`/matches/${matchId}/confirm`, association.member);
    expect([confirmed.status, confirmed.body.state]).toEqual([200, 'confirmed']);
    for (const party of [association.member, volunteer]) {
      const { status, body } = await city.get(`/matches/${matchId}/contacts`, party);
      expect(status).toBe(200);
      expect(body.volunteer).toMatchObject({ givenName: 'Léa', familyName: 'Martin' });
      expect(body.contact.email).toMatch(/@exemple\.invalid$/);
      expect(body).toMatchObject({ volunteerInsurance: 'MAIF 123', site: { postalCode: '75018' } });
    }
    expect(await api.sql('select from contact_reads where match_id = $1', [matchId])).toHaveLength(2);

    const seen = await city.get(`/supervision/matches?association=${association.id}`, coordinator);
    const [match] = seen.body.items;
    expect(match.transitions.map(({ to }: { to: string }) => to)).toEqual([
      'proposed',
      'invited',
      'accepted',
      'confirmed',
    ]);
    expect(match.explanation.gates.length).toBeGreaterThan(10);
  });

  it('also begins on the board', async () => {
    const [volunteer, association] = await Promise.all([city.volunteer(), city.association()]);
    const needId = await city.need(association, { placeCount: 1 });
    const board = await city.get('/board?kind=conversation');
    expect(board.body.items.map(({ id }: { id: string }) => id)).toContain(needId);
    const suggested = await city.get(`/offers/${volunteer.offerId}/suggestions`, volunteer);
    const found = suggested.body.items.find(({ need }: { need: { id: string } }) => need.id === needId);
    expect(found.reasons.points[0].text).toMatch(/^You|^It|^The/);
    const applied = await city.post(`/needs/${needId}/applications`, volunteer, {
      offerId: volunteer.offerId,
    });
    expect([applied.status, applied.body.state]).toEqual([201, 'accepted']);
    const late = await city.volunteer();
    const waiting = await city.post(`/needs/${needId}/applications`, late, { offerId: late.offerId });
    expect([waiting.status, waiting.body.state]).toEqual([201, 'waiting']);
    const refused = await city.post(`/matches/${applied.body.id}/refuse`, association.member, {
      reason: 'dates-do-not-fit',
    });
    expect([refused.body.state, refused.body.reason]).toEqual(['refused', 'dates-do-not-fit']);
  });

  it('says which condition failed, but never one that is nobody’s business', async () => {
    const association = await city.association();
    const far = await city.volunteer({ maxTravelKm: 0.1, postalCode: '75014' });
    const unproven = await city.volunteer({ kinds: ['digital-help'] });
    const near = await city.need(association);
    const careful = await city.need(association, { kind: 'digital-help' });
    const apply = async (needId: string, { offerId, ...caller }: typeof far) =>
      (await city.post(`/needs/${needId}/applications`, caller, { offerId })).body;
    expect(await apply(near, far)).toMatchObject({ code: 'not-eligible', details: { gate: 'travel' } });
    expect(await apply(careful, unproven)).toMatchObject({
      code: 'not-eligible',
      details: { gate: 'conditions' },
    });
  });

  it('gives one of ten who say yes at once the last place, and the others a turn', async () => {
    const association = await city.association();
    const needId = await city.need(association, { placeCount: 1 });
    const people = await Promise.all(Array.from({ length: 10 }, () => city.volunteer()));
    const matches = await Promise.all(people.map((person) => city.invite(needId, person)));
    const answers = await Promise.all(
      people.map((person, index) => city.post(`/matches/${matches[index]}/accept`, person)),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const inState = (state: string) => answers.filter(({ body }) => body.state === state).length;
    expect([inState('accepted'), inState('waiting')]).toEqual([1, 9]);
  });

  it('lets a coordinator pass on what a volunteer says on the phone', async () => {
    const [volunteer, association, coordinator] = await Promise.all([
      city.volunteer(),
      city.association(),
      city.coordinator(),
    ]);
    const needId = await city.need(association);
    const matchId = await city.invite(needId, volunteer);
    const declined = await city.post(`/matches/${matchId}/decline`, coordinator, { reason: 'not-free' });
    expect([declined.status, declined.body.state, declined.body.reason]).toEqual([
      200,
      'declined',
      'not-free',
    ]);
    const forSomebody = await city.post(`/matches/${matchId}/decline`, association.member, {
      reason: 'not-free',
    });
    expect(forSomebody.status).toBe(403);
  });

  it('takes an offer, a change of it on the version read, and a word that it is over', async () => {
    const caller = await city.volunteer();
    const path = `/offers/${caller.offerId}`;
    const { headers, body } = await city.get(path, caller);
    expect([headers['etag'], body.state]).toEqual(['"1"', 'published']);
    const put = (version: string) =>
      city
        .call('put', path, caller)
        .set('If-Match', version)
        .send(offerIn({ maxTravelKm: 3 }));
    expect((await put('"1"')).body).toMatchObject({ version: 2, maxTravelKm: 3 });
    expect((await put('"1"')).status).toBe(412);
    expect((await city.post(`${path}/pause`, caller)).body.state).toBe('paused');
    const over = await city.post(`${path}/withdraw`, caller, { reason: 'moved-away' });
    expect([over.body.state, over.body.stateReason]).toEqual(['withdrawn', 'moved-away']);
  });
});
