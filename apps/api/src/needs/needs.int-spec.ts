import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@app/testing';
import type { AssociationWithMember, Caller } from '../fixtures/city.js';
import { City, dateIn, needIn } from '../fixtures/city.js';
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

const publish = (need: object, key?: string) =>
  city.post(`/associations/${association.id}/needs`, association.member, need, key);
const patch = (needId: string, changes: object, version = '"1"') =>
  city.call('patch', `/needs/${needId}`, association.member).set('If-Match', version).send(changes);
const pointers = (body: { errors?: readonly { pointer: string; code: string }[] }) =>
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

describe('posting a need', () => {
  it('is done once, however often it is sent', async () => {
    const key = randomUUID();
    const need = needIn({ title: 'Une seule fois' });
    const [first, again] = [await publish(need, key), await publish(need, key)];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect(await api.sql(`select from needs where title = 'Une seule fois'`)).toHaveLength(1);
    expect(await api.sql(`select from outbox where aggregate_id = $1`, [first.body.id])).toHaveLength(1);
  });

  it('is refused without a key', async () => {
    const path = `/associations/${association.id}/needs`;
    const { body } = await city.call('post', path, association.member).send(needIn());
    expect(body.code).toBe('idempotency-key-missing');
  });

  it.each([
    ['a field that does not exist', { status: 'published' }, '/status field-unknown'],
    [
      'one inside the schedule',
      { schedule: { once: [{ date: dateIn(9), fromMinute: 600, toMinute: 660, room: 'B' }] } },
      '/schedule/once/0/room field-unknown',
    ],
    ['one inside the site', { site: { postalCode: '75018', door: '12' } }, '/site/door field-unknown'],
    [
      'one inside an audience',
      { audience: { fromAge: 20, toAge: 30, sex: 'x' } },
      '/audience/sex field-unknown',
    ],
    ['a kind that does not exist', { kind: 'lobbying' }, '/kind not-in-list'],
    [
      'a telephone number in the text',
      { description: 'Appelez-moi au 06 12 34 56 78' },
      '/description contact-in-text',
    ],
    [
      'a day that does not exist',
      { schedule: { once: [{ date: '2026-02-30', fromMinute: 1, toMinute: 2 }] } },
      '/schedule/once/0/date date-invalid',
    ],
    ['half a place', { placeCount: 0.5 }, '/placeCount whole-number-expected'],
    ['501 places', { placeCount: 501 }, '/placeCount places-invalid'],
  ])('refuses %s, and says where', async (_case, change, expected) => {
    const { status, body } = await publish({ ...needIn(), ...change });
    expect([status, pointers(body)]).toEqual([422, [expected]]);
  });

  it('answers a closed kind with its way out', async () => {
    const { status, body } = await publish(
      needIn({ kind: 'homework-help', audience: { fromAge: 8, toAge: 10 }, minorsPresent: 'yes' }),
    );
    expect([status, body.code]).toEqual([expect.any(Number), 'kind-not-open']);
    expect(body.wayOut).toBeDefined();
  });

  it('says where the school calendar is not known far enough', async () => {
    const rule = { weekdays: [2], fromMinute: 600, toMinute: 660, from: dateIn(3), termOnly: true };
    const warned = async (until: string) =>
      (await publish(needIn({ schedule: { weekly: [{ ...rule, until }] } }))).body.warnings;
    expect(await warned(dateIn(380))).toEqual(['school-calendar-runs-out']);
    expect(await warned(dateIn(60))).toBeUndefined();
  });

  it('waits for a coordinator where the association is new', async () => {
    await api.sql('update associations set trusted = false where id = $1', [association.id]);
    const { body } = await publish(needIn());
    await api.sql('update associations set trusted = true where id = $1', [association.id]);
    expect(body.moderation).toBe('pending');
    const waiting = await city.get('/supervision/needs?question=moderation', coordinator);
    expect(waiting.body.items.map(({ id }: { id: string }) => id)).toEqual([body.id]);
    const refused = await city.post(`/needs/${body.id}/moderation`, coordinator, { decision: 'refuse' });
    expect(pointers(refused.body)).toEqual(['/reason unknown-reason']);
    const approved = await city.post(`/needs/${body.id}/moderation`, coordinator, { decision: 'approve' });
    expect(approved.body.moderation).toBe('approved');
  });
});

describe('changing a need', () => {
  it('keeps what is left out, empties what is null, and moves the version on', async () => {
    const { body } = await publish(needIn({ caseReference: 'A-12' }));
    const changed = await patch(body.id, { title: 'Un autre titre', caseReference: null });
    expect([changed.status, changed.headers['etag']]).toEqual([200, '"2"']);
    expect(changed.body).toMatchObject({
      title: 'Un autre titre',
      caseReference: null,
      description: body.description,
      sessions: body.sessions,
    });
  });

  it('lets the first of two win, and says so to the other', async () => {
    const { body } = await publish(needIn());
    const answers = await Promise.all([
      patch(body.id, { title: 'Un premier titre' }),
      patch(body.id, { title: 'Un second titre' }),
    ]);
    const statuses = new Set(answers.map(({ status }) => status));
    expect(statuses).toEqual(new Set([200, 412]));
    expect((await patch(body.id, { title: 'Sans version' }).unset('If-Match')).status).toBe(428);
  });

  it('calls one session off, but not the last', async () => {
    const dates = [10, 11].map((days) => ({ date: dateIn(days), fromMinute: 600, toMinute: 660 }));
    const { body } = await publish(needIn({ schedule: { once: dates } }));
    const cancel = (session: number) =>
      city.post(`/needs/${body.id}/sessions/${body.sessions[session].id}/cancel`, association.member);
    const once = await cancel(0);
    expect(once.body.sessions.map(({ state }: { state: string }) => state)).toEqual(['cancelled', 'planned']);
    expect((await cancel(1)).body).toMatchObject({ code: 'last-session', wayOut: 'withdraw-need' });
  });

  it('takes a need back with a reason of its list', async () => {
    const { body } = await publish(needIn());
    const path = `/needs/${body.id}/withdraw`;
    expect((await city.post(path, association.member, { reason: 'bored' })).status).toBe(422);
    const over = await city.post(path, association.member, { reason: 'found-elsewhere' });
    expect([over.body.state, over.body.closeReason]).toEqual(['withdrawn', 'found-elsewhere']);
  });
});

describe('the list of an association', () => {
  it('is read page by page without losing or repeating one, whatever is posted meanwhile', async () => {
    const other = await city.association();
    const posted: string[] = [];
    for (let count = 0; count < 5; count += 1) posted.unshift(await city.need(other));
    const seen: string[] = [];
    let next = `/associations/${other.id}/needs?limit=2&state=published`;
    while (next) {
      const { body, headers } = await city.get(next, other.member);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      await city.need(other);
      next = /^<\/api\/v1(.+)>; rel="next"$/.exec(headers['link'] ?? '')?.[1] ?? '';
    }
    expect(seen).toEqual(posted);
  });

  it.each([['limit=0'], ['limit=101'], ['limit=1&limit=2'], ['cursor=x'], ['sort=title'], ['state=draft']])(
    'refuses ?%s',
    async (query) => {
      const { status } = await city.get(`/associations/${association.id}/needs?${query}`, association.member);
      expect([400, 422]).toContain(status);
    },
  );
});

describe('the board', () => {
  it('never shows what stands behind a general call, not even by its id', async () => {
    const hidden = [
      await city.need(association, { kind: 'mentoring', oneToOne: true, durationMinutes: 600 }),
      await city.need(association, { oneToOne: true }),
      await city.need(association, { kind: 'accompaniment', languages: [{ code: 'prs', level: 'B1' }] }),
    ];
    const shown = await city.need(association);
    const { text, body } = await city.get('/board?limit=100');
    for (const needId of hidden) {
      expect(text).not.toContain(needId);
      expect((await city.get(`/board/${needId}`)).status).toBe(404);
    }
    expect(body.items.map(({ id }: { id: string }) => id)).toContain(shown);
    expect(body.generalCalls).toContainEqual({ kind: 'conversation', needs: null, text: expect.any(String) });
    expect((await city.get(`/board/${shown}`)).body).toMatchObject({ id: shown, district: '75118' });
    expect(text).not.toMatch(/Goutte|75018/);
  });

  it('takes no application for what it does not show', async () => {
    const volunteer = await city.volunteer();
    const needId = await city.need(association, { oneToOne: true });
    const { status } = await city.post(`/needs/${needId}/applications`, volunteer, {
      offerId: volunteer.offerId,
    });
    expect(status).toBe(404);
  });
});
