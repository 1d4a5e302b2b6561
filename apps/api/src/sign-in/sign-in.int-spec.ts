import { createTestDatabase } from '@app/testing';
import supertest from 'supertest';
import { TestApi } from '../fixtures/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start(createTestDatabase);
});
afterAll(() => api.close());

const http = () => supertest(api.server);
/** A form of our own page, as a browser sends it. */
const form = (path: string, body: object = {}) =>
  http().post(path).set('Sec-Fetch-Site', 'same-origin').type('form').send(body);
const cookieOf = (headers: Record<string, string>): string =>
  [headers['set-cookie']].flat()[0]?.split(';')[0] ?? '';

const person = {
  givenName: 'Samira',
  locale: 'fr',
  territory: 'paris',
  bornOn: '1990-05-17',
  charterAccepted: true,
};

describe('asking for a link', () => {
  const ask = (email: string) => http().post('/api/v1/sign-in-links').send({ email });

  it('gives the same answer for a known and an unknown address, and writes to the known one alone', async () => {
    const accountId = await api.account({ email: 'connue@exemple.invalid' });
    const known = await ask('Connue@exemple.invalid');
    const unknown = await ask('personne@exemple.invalid');
    expect([known.status, known.body]).toEqual([202, unknown.body]);
    expect(known.headers['content-length']).toBe(unknown.headers['content-length']);
    expect(Object.keys(known.headers).sort()).toEqual(Object.keys(unknown.headers).sort());
    const told = await api.sql<{ event: string; account: string }>(
      `select event, payload ->> 'accountId' as account from outbox where event = 'account.sign-in-requested'`,
    );
    expect(told).toEqual([{ event: 'account.sign-in-requested', account: accountId }]);
  });

  it('takes the same time for both', async () => {
    const median = async (email: string) => {
      const times = [];
      for (let turn = 0; turn < 5; turn += 1) {
        const start = performance.now();
        await ask(email);
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[2] ?? 0;
    };
    await api.account({ email: 'aussi@exemple.invalid' });
    const [known, unknown] = [await median('aussi@exemple.invalid'), await median('sans@exemple.invalid')];
    expect(Math.min(known, unknown)).toBeGreaterThan(85);
  });

  it('refuses what is no address', async () => {
    const { status, body } = await ask('Léa <lea@exemple.invalid>');
    expect([status, body.errors[0]]).toEqual([
      422,
      expect.objectContaining({ pointer: '/email', code: 'email-invalid' }),
    ]);
  });
});

describe('signing up', () => {
  it('gives the same answer for a known and an unknown address', async () => {
    await api.account({ email: 'deja@exemple.invalid' });
    const known = await http()
      .post('/api/v1/volunteers')
      .send({ ...person, email: 'deja@exemple.invalid' });
    const fresh = await http()
      .post('/api/v1/volunteers')
      .send({ ...person, email: 'neuve@exemple.invalid' });
    expect([known.status, known.body]).toEqual([202, fresh.body]);
    const events = await api.sql<{ event: string }>(
      `select event from outbox order by occurred_at desc, id desc limit 2`,
    );
    expect(events.map(({ event }) => event)).toEqual([
      'account.verification-requested',
      'account.registered',
    ]);
  });

  it('names what to correct', async () => {
    const { status, body } = await http()
      .post('/api/v1/volunteers')
      .set('Accept-Language', 'en')
      .send({ ...person, email: 'jeune@exemple.invalid', bornOn: '2024-01-01' });
    expect([status, body.code]).toEqual([422, 'too-young']);
    expect(body.errors[0].pointer).toBe('/bornOn');
  });
});

describe('the page of a sign-in link', () => {
  const issue = async (purpose: 'sign-in' | 'verify-address' = 'sign-in', minutes = 10) => {
    const accountId = await api.account({ verified: purpose === 'sign-in', roles: [{ role: 'volunteer' }] });
    return { accountId, path: `/l/${await api.link({ purpose, accountId, minutes })}` };
  };

  it('uses nothing up when it is opened, by a person or by a scanner', async () => {
    const { path } = await issue();
    for (const method of ['get', 'head', 'get'] as const)
      expect((await http()[method](path)).status).toBe(200);
    expect((await form(path)).status).toBe(303);
  });

  it('opens a session by POST, once', async () => {
    const { path, accountId } = await issue();
    const { status, headers } = await form(path);
    expect([status, headers['location']]).toEqual([303, '/']);
    expect([headers['set-cookie']].flat()[0]).toMatch(
      /^session=[\w-]{43}; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/,
    );
    const me = await http().get('/api/v1/me').set('Cookie', cookieOf(headers));
    expect(me.body).toEqual({ accountId, roles: [{ role: 'volunteer' }] });
    const again = await form(path);
    expect([again.status, again.headers['set-cookie']]).toEqual([410, undefined]);
    expect(again.text).toContain('Ce lien a déjà servi');
  });

  it('gives one session to two who press at once', async () => {
    const { path } = await issue();
    const answers = await Promise.all([form(path), form(path), form(path)]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([303, 410, 410]);
  });

  it('says what to do when it has expired', async () => {
    const { path } = await issue('sign-in', -1);
    const { status, text } = await http().get(path);
    expect(status).toBe(410);
    expect(text).toContain('action="/sign-in"');
    expect((await form(path)).status).toBe(410);
  });

  it('tells nothing about a link that does not exist, or whose secret is wrong', async () => {
    const { path } = await issue();
    const wrong = `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`;
    for (const one of [wrong, '/l/x/y', `${path}x`]) expect((await http().get(one)).status).toBe(404);
    expect((await form(wrong)).status).toBe(404);
  });

  it('verifies a new address and signs in with it', async () => {
    const { path, accountId } = await issue('verify-address');
    expect((await form(path)).status).toBe(303);
    const [row] = await api.sql<{ verified: boolean }>(
      'select email_verified_at is not null as verified from account_contacts where account_id = $1',
      [accountId],
    );
    expect(row?.verified).toBe(true);
  });

  it('is not posted by another site', async () => {
    const { path } = await issue();
    const foreign = await http().post(path).set('Sec-Fetch-Site', 'cross-site').type('form').send({});
    expect(foreign.status).toBe(403);
    expect((await form(path)).status).toBe(303);
  });

  it('binds the cookie to the host where the service is on https', async () => {
    const secure = await TestApi.start(createTestDatabase, { publicUrl: 'https://traitdunion.example' });
    try {
      const accountId = await secure.account();
      const path = `/l/${await secure.link({ purpose: 'sign-in', accountId })}`;
      const { headers } = await supertest(secure.server).post(path).set('Sec-Fetch-Site', 'same-origin');
      expect([headers['set-cookie']].flat()[0]).toMatch(/^__Host-session=[\w-]{43}; Path=\/; .*Secure/);
      expect(headers['strict-transport-security']).toBe('max-age=31536000');
    } finally {
      await secure.close();
    }
  });
});

describe('a session', () => {
  it('ends at once when its owner signs out', async () => {
    const { authorization } = await api.person({ role: 'volunteer' });
    const call = () => http().get('/api/v1/me').set({ Authorization: authorization });
    expect((await call()).status).toBe(200);
    expect((await http().delete('/api/v1/session').set({ Authorization: authorization })).status).toBe(204);
    expect((await call()).status).toBe(401);
  });

  it('gives way to the one that a link opens in the same browser', async () => {
    const accountId = await api.account();
    const first = await form(`/l/${await api.link({ purpose: 'sign-in', accountId })}`);
    const cookie = cookieOf(first.headers);
    const second = await form(`/l/${await api.link({ purpose: 'sign-in', accountId })}`).set(
      'Cookie',
      cookie,
    );
    expect(cookieOf(second.headers)).not.toBe(cookie);
    expect((await http().get('/api/v1/me').set('Cookie', cookie)).status).toBe(401);
  });
});

describe('consent to an imported offer', () => {
  const importOffer = async () => {
    const accountId = await api.account({ verified: false });
    const offerId = accountId;
    await api.sql(
      `insert into volunteers (id, account_id, territory, created_at) values ($1, $1, 'paris', now())`,
      [accountId],
    );
    await api.sql(
      `insert into offers (id, volunteer_id, state, territory, kinds, availability, postal_code, district, lon, lat,
           max_travel_km, source, consent_manner, created_at, updated_at)
         values ($1, $1, 'asleep', 'paris', '{conversation}', '{"weekly":[]}', '75011', '75111', 2.37, 48.85, 5, 'import', 'pending', now(), now())`,
      [offerId],
    );
    const link = await api.link({ purpose: 'offer-consent', accountId, subjectId: offerId, minutes: 60 });
    return { offerId, path: `/l/${link}` };
  };
  const stateOf = async (offerId: string) =>
    (await api.sql<{ state: string }>('select state from offers where id = $1', [offerId]))[0]?.state;

  it('says who holds what, from whom and why, and changes nothing by itself', async () => {
    const { offerId, path } = await importOffer();
    const { status, text } = await http().get(path);
    expect(status).toBe(200);
    for (const words of [
      'Ateliers de conversation',
      'Ce que nous gardons',
      'D’où cela vient',
      'À quoi cela sert',
    ])
      expect(text).toContain(words);
    expect(await stateOf(offerId)).toBe('asleep');
  });

  it('publishes the offer when the person agrees', async () => {
    const { offerId, path } = await importOffer();
    const { status } = await form(path, { answer: 'yes', charter: 'yes', bornOn: '1980-02-29' });
    expect([status, await stateOf(offerId)]).toEqual([200, 'published']);
    expect((await form(path, { answer: 'yes', charter: 'yes' })).status).toBe(410);
  });

  it('shows what to correct, and keeps the link usable', async () => {
    const { offerId, path } = await importOffer();
    const { status, text } = await form(path, { answer: 'yes', charter: 'yes', bornOn: '2999-01-01' });
    expect(status).toBe(422);
    expect(text).toContain('aria-describedby="bornOn-error"');
    expect(await stateOf(offerId)).toBe('asleep');
    expect((await form(path, { answer: 'yes', charter: 'yes', bornOn: '1980-02-29' })).status).toBe(200);
  });

  it('erases everything when the person refuses', async () => {
    const { offerId, path } = await importOffer();
    expect((await form(path, { answer: 'no' })).status).toBe(200);
    expect(await stateOf(offerId)).toBeUndefined();
    expect(await api.sql('select from accounts where id = $1', [offerId])).toEqual([]);
  });
});
