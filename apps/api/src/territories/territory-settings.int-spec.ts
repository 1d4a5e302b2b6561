import { createTestDatabase, FakeClock } from '@app/testing';
import supertest from 'supertest';
import type { Caller } from '../fixtures/city.js';
import { City } from '../fixtures/city.js';
import { TestApi } from '../fixtures/test-api.js';

const clock = new FakeClock(new Date().toISOString());
let api: TestApi;
let city: City;
let coordinator: Caller;
beforeAll(async () => {
  api = await TestApi.start(createTestDatabase, { clock });
  city = new City(api);
});
beforeEach(async () => {
  await api.sql('truncate territory_settings, territory_setting_changes');
  clock.advance({ minutes: 2 });
  coordinator = await city.coordinator();
});
afterAll(() => api.close());

const path = '/territories/paris/settings';
const put = (body: object, version = 1, by = coordinator) =>
  city.call('put', path, by).set('If-Match', `"${version}"`).send(body);
const page = (locale: string) =>
  supertest(api.server)
    .get('/supervision/settings')
    .set({ Accept: 'text/html', 'Accept-Language': locale, Authorization: coordinator.authorization });
const press = (body: object) =>
  supertest(api.server)
    .post('/supervision/settings')
    .set({ Accept: 'text/html', 'Accept-Language': 'fr', 'Sec-Fetch-Site': 'same-origin' })
    .set('Authorization', coordinator.authorization)
    .type('form')
    .send({ territory: 'paris', version: 1, batch: 'dry-run', learning: 'dry-run', ...body });

describe('the settings of a territory', () => {
  it('are changed on the version that was read, and keep who changed what', async () => {
    const before = await city.get(path, coordinator);
    expect(before.headers['etag']).toBe('"1"');
    expect(before.body).toMatchObject({
      batch: 'dry-run',
      learning: 'dry-run',
      answersNeeded: 500,
      changes: [],
    });
    const { status, headers, body } = await put({ batch: 'off', learning: 'dry-run' });
    expect([status, headers['etag'], body.batch]).toEqual([200, '"2"', 'off']);
    expect(body.changes).toMatchObject([
      { setting: 'batch', before: 'dry-run', after: 'off', byReader: true },
    ]);
    const late = await put({ batch: 'dry-run', learning: 'off' });
    expect([late.status, late.body.code]).toEqual([412, 'version-mismatch']);
    const colleague = await city.coordinator();
    expect((await city.get(path, colleague)).body.changes).toMatchObject([{ byReader: false }]);
    expect(
      await api.sql('select changed_by from territory_setting_changes where changed_by is not null'),
    ).toEqual([{ changed_by: coordinator.actor.accountId }]);
  });

  it('stay as they are when they are set to what they are', async () => {
    const { status, headers, body } = await put({ batch: 'dry-run', learning: 'dry-run' });
    expect([status, headers['etag'], body.changes]).toEqual([200, '"1"', []]);
  });

  it.each(['batch', 'learning'] as const)(
    'do not apply %s before enough answers are recorded',
    async (setting) => {
      const { status, body } = await put({ batch: 'dry-run', learning: 'dry-run', [setting]: 'apply' });
      expect(status).toBe(409);
      expect(body).toMatchObject({
        code: 'answers-too-few',
        wayOut: 'stay-on-dry-run',
        details: { needed: 500, recorded: 0, lacking: 500 },
        errors: [{ pointer: `/${setting}`, code: 'answers-too-few' }],
      });
      expect(body.detail).toContain('500');
      expect((await city.get(path, coordinator)).body).toMatchObject({ version: 1, [setting]: 'dry-run' });
    },
  );

  it('apply once there are enough, and one is not held up by the other', async () => {
    await api.sql(
      `insert into territory_settings (territory, settings, updated_at) values ('paris', '{"batchAnswersNeeded": 0}', now())`,
    );
    clock.advance({ minutes: 2 });
    const { body } = await put({ batch: 'apply', learning: 'off' });
    expect(body).toMatchObject({ batch: 'apply', learning: 'off', version: 2 });
    await api.sql(`update territory_settings set settings = settings - 'batchAnswersNeeded'`);
    clock.advance({ minutes: 2 });
    expect((await put({ batch: 'apply', learning: 'dry-run' }, 2)).body).toMatchObject({ version: 3 });
  });

  it('are the business of the coordinators of the territory, and take nothing else', async () => {
    const elsewhere = await city.coordinator('lyon');
    expect((await city.get(path, elsewhere)).body.code).toBe('territory-unknown');
    expect((await put({ batch: 'off', learning: 'off' }, 1, elsewhere)).body.code).toBe('territory-unknown');
    expect((await put({ batch: 'maybe', learning: 'off' })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/batch' }],
    });
    expect((await put({ batch: 'off', learning: 'off', solicitationCap: 9 })).status).toBe(422);
  });
});

describe('their page', () => {
  it('shows them in both languages, and takes a change', async () => {
    expect((await page('en')).text).toContain('0 of 500 answers');
    expect((await page('fr')).text).toContain('0 réponses de bénévoles sur 500');
    expect((await press({ batch: 'off' })).status).toBe(303);
    expect((await page('fr')).text).toMatch(/de «\sà blanc\s» à «\sarrêté\s»/);
  });

  it('says beside the field why a change is refused, and keeps what was chosen', async () => {
    const { status, text } = await press({ learning: 'apply' });
    expect(status).toBe(409);
    expect(text).toMatch(/<fieldset aria-describedby="paris-learning-error">.*id="paris-learning-error"/);
    expect(text).toMatch(/id="paris-learning-apply"[^>]*checked/);
    expect((await press({ version: 9 })).text).toContain('role="alert"');
  });
});
