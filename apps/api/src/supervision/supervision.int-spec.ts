import { createTestDatabase } from '@app/testing';
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

const ids = (body: { items: readonly { id: string }[] }) => body.items.map(({ id }) => id);

describe('supervision', () => {
  it('finds matches by what they are about, and pages them while more come', async () => {
    const [evening, elsewhere] = [
      await city.need(association),
      await city.need(association, { site: { postalCode: '75011' }, kind: 'event' }),
    ];
    const people = await Promise.all([1, 2, 3].map(() => city.volunteer()));
    const asked: string[] = [];
    for (const person of people) asked.unshift(await city.invite(evening, person));
    const helper = await city.volunteer({ kinds: ['event'] });
    const other = await city.invite(elsewhere, helper);
    await city.post(`/matches/${other}/accept`, helper);
    const found = async (query: string) =>
      ids((await city.get(`/supervision/matches?${query}`, coordinator)).body);
    expect(await found('kind=conversation')).toEqual(asked);
    expect(await found('state=accepted')).toEqual([other]);
    expect(await found('district=75111')).toEqual([other]);
    expect(await found(`association=${association.id}&state=invited`)).toEqual(asked);
    expect(await found('since=2999-01-01T00:00:00Z')).toEqual([]);
    const first = await city.get('/supervision/matches?kind=conversation&limit=2', coordinator);
    await city.invite(evening, await city.volunteer());
    const second = await found(`kind=conversation&limit=2&cursor=${first.body.next}`);
    expect([...ids(first.body), ...second]).toEqual(asked);
  });

  it('puts the need that has waited longest first', async () => {
    const own = await city.association();
    const waiting = [await city.need(own), await city.need(own)];
    await api.sql('update needs set unmet_at = now() where id = $1', [waiting[1]]);
    const list = async (question: string) =>
      ids(
        (await city.get(`/supervision/needs?question=${question}&association=${own.id}`, coordinator)).body,
      );
    expect(await list('open')).toEqual(waiting);
    expect(await list('unmet')).toEqual([waiting[1]]);
  });

  it('counts, and says nothing exact of fewer than five volunteers', async () => {
    await city.volunteer();
    const { body } = await city.get('/supervision/figures', coordinator);
    const available = (kind: string) =>
      body.volunteers.find((line: { kind: string }) => line.kind === kind).available;
    expect([available('event'), available('conversation')]).toEqual([null, 5]);
    expect(body.matches.invited).toBeGreaterThan(2);
    expect(body.places.wanted).toBeGreaterThan(body.places.confirmed);
  });

  it('shows the audits of fairness in the words of the reader, to coordinators alone', async () => {
    const figures = (group: string) => ({ group, size: 6, share: 0.5, medianHours: null });
    const audited = (dimension: string, groups: readonly string[]) => ({
      dimension,
      ratio: 0.9,
      interval: [0.7, 1],
      pValue: 0.4,
      alarm: false,
      breached: [],
      groups: groups.map(figures),
    });
    const report = {
      coverage: 0.5,
      needs: [audited('kind', ['conversation']), audited('association-size', ['1'])],
      volunteers: [audited('reach', ['further'])],
      bilingual: { ratio: null, interval: null, alarm: false },
      exposureGini: 0.2,
      worst: [{ dimension: 'kind', group: 'conversation', share: 0.5 }],
    };
    await api.sql(
      `insert into fairness_audits values (gen_random_uuid(), 'paris', now() - interval '7 days', $1),
         (gen_random_uuid(), 'paris', now(), $1), (gen_random_uuid(), 'lyon', now(), $1)`,
      [JSON.stringify(report)],
    );
    const { body } = await city.get('/supervision/fairness', coordinator).set('Accept-Language', 'en');
    expect(body.audits).toHaveLength(2);
    expect(body.audits[0]).toMatchObject({
      territory: 'paris',
      needs: [
        {
          dimension: 'kind',
          label: 'Kind of mission',
          ratio: 0.9,
          groups: [{ label: 'Conversation groups' }],
        },
        { dimension: 'association-size', groups: [{ label: 'The fifth with fewest needs', size: 6 }] },
      ],
      volunteers: [{ groups: [{ label: 'Further' }] }],
    });
    expect((await city.get('/supervision/fairness', await city.volunteer())).status).toBe(403);
  });

  it('shows nothing of another territory', async () => {
    const elsewhere = await city.coordinator('lyon');
    for (const list of ['matches', 'needs', 'tasks'])
      expect((await city.get(`/supervision/${list}`, elsewhere)).body.items).toEqual([]);
    expect((await city.get('/supervision/figures', elsewhere)).body.needs.open).toBe(0);
  });

  it('closes a task once', async () => {
    const { body } = await city.post('/associations', await api.person({ role: 'volunteer' }), {
      name: 'À vérifier',
      territory: 'paris',
      rna: 'W758888888',
    });
    const tasks = await city.get('/supervision/tasks?limit=100', coordinator);
    const task = tasks.body.items.find(
      ({ associationId }: { associationId: string }) => associationId === body.id,
    );
    const close = (outcome: string) =>
      city.post(`/supervision/tasks/${task.id}/close`, coordinator, { outcome });
    expect((await close('whatever')).status).toBe(422);
    expect((await close('done')).status).toBe(204);
    expect((await close('done')).body.code).toBe('task-not-found');
  });
});

describe('the taxonomy', () => {
  it('has the words of the language asked for', async () => {
    const english = await city.get('/taxonomy');
    const french = await city.get('/taxonomy').set('Accept-Language', 'fr-FR');
    expect([english.headers['content-language'], french.headers['content-language']]).toEqual(['en', 'fr']);
    expect(english.headers['vary']).toMatch(/Accept-Language/);
    expect(english.body.kinds[0]).toMatchObject({ code: 'french-lessons', label: 'French lessons', tier: 1 });
    expect(french.body.matchReasons.declined.volunteer.length).toBeGreaterThan(5);
    expect(english.text).not.toMatch(/safeguardingNote|weights/);
  });
});
