import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Body, Get, Module, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain/accounts';
import { Ids, UnitOfWork } from '@app/domain/events';
import { execute } from '@app/persistence';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Request, Response } from 'express';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Policy } from '../access/policy.decorator.js';
import { createTestDatabase } from '@app/testing';
import supertest from 'supertest';
import { TestApi } from '../fixtures/test-api.js';
import { Creates } from './idempotency/creates.decorator.js';
import { pageOf } from './paging/page.js';
import { decodeCursor } from './paging/cursor.js';
import { PageRequest } from './paging/page.request.js';
import { Resource } from './resource.decorator.js';
import { tellVersion } from './versions/etag.js';
import { IfMatch } from './versions/if-match.decorator.js';

class ProbeRequest {
  @ApiProperty()
  @IsString()
  @MaxLength(20)
  readonly text: string;
  @IsOptional()
  @IsInt()
  readonly count?: number;
}

@Resource('probes')
@Policy('me.read')
class ProbeController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  @Post()
  @Creates()
  async create(
    @CurrentActor() actor: PersonActor,
    @Body() body: ProbeRequest,
    @Res({ passthrough: true }) response: Response,
  ) {
    const id = this.ids.next();
    await this.work.run(actor, async (tx) => {
      await execute(tx, 'insert into probes (id, text) values ($1, $2)', [id, body.text]);
      await sleep(30);
    });
    response.location(`/api/v1/probes/${id}`);
    return { id, text: body.text };
  }

  @Patch()
  edit(@IfMatch() version: number, @Res({ passthrough: true }) response: Response) {
    tellVersion(response, version + 1);
    return { version };
  }

  @Get()
  list(
    @Query() { limit, cursor }: PageRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const after = Number(decodeCursor(cursor, 1)?.[0] ?? 0);
    const rows = [1, 2, 3, 4, 5].filter((row) => row > after).slice(0, limit + 1);
    return pageOf(rows, limit, (row) => [row], { request, response });
  }

  @Get('fault')
  fail(): never {
    throw new Error('lea@exemple.fr');
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

let api: TestApi;
let bearer: string;

beforeAll(async () => {
  api = await TestApi.start(createTestDatabase, { modules: [ProbeModule] });
  await api.sql('create table probes (id uuid primary key, text text)');
  bearer = await api.signIn(await api.account({ roles: [{ role: 'volunteer' }] }));
});
afterAll(() => api.close());

const http = () => supertest(api.server);
const post = (body: object, headers: Record<string, string> = {}) =>
  http()
    .post('/api/v1/probes')
    .set({ Authorization: `Bearer ${bearer}`, ...headers })
    .send(body);
const keyed = (body: object, key = randomUUID()) => post(body, { 'Idempotency-Key': key });
const get = (path: string) =>
  http()
    .get(path)
    .set({ Authorization: `Bearer ${bearer}` });

describe('problems', () => {
  it('are documents with a stable absolute type, a code, a sentence and the number of the request', async () => {
    const { status, headers, body } = await http().get('/api/v1/nowhere').set('Accept-Language', 'en');
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(body).toEqual({
      type: 'urn:traitdunion:problem:not-found',
      title: 'Not found',
      status: 404,
      code: 'not-found',
      detail: 'There is nothing here, or it is not yours to see. Check the address.',
      requestId: headers['x-request-id'],
    });
  });

  it('speak the language asked for, and French otherwise', async () => {
    const { body } = await http().get('/api/v1/nowhere').set('Accept-Language', 'uk');
    expect(body.title).toBe('Introuvable');
  });

  it('tell nothing of a fault of ours', async () => {
    const { status, text } = await get('/api/v1/probes/fault');
    expect(status).toBe(500);
    expect(text).not.toMatch(/exemple|stack|Error/);
  });

  it.each([['/api/v1/%'], ['/api/v1/%00'], ['/api/v1/../../etc/passwd'], ['/api/v1/probes/%ZZ']])(
    'answer %s without a 5xx',
    async (path) => {
      const { status } = await get(path);
      expect([400, 404]).toContain(status);
    },
  );
});

describe('input', () => {
  const codes = (body: { errors?: { pointer: string; code: string }[] }) =>
    body.errors?.map(({ pointer, code }) => [pointer, code]);

  it.each([
    ['an unknown field', { text: 'a', role: 'coordinator' }, [['/role', 'field-unknown']]],
    ['a missing field', {}, [['/text', 'field-required']]],
    ['a number as text', { text: 'a', count: '2' }, [['/count', 'whole-number-expected']]],
    ['NUL', { text: 'a\0b' }, [['/text', 'text-not-allowed']]],
    ['half a character', { text: 'a\ud800' }, [['/text', 'text-not-allowed']]],
    ['text that is too long', { text: 'a'.repeat(21) }, [['/text', 'too-long']]],
  ])('refuses %s', async (_case, sent, errors) => {
    const { status, body } = await keyed(sent);
    expect(status).toBe(422);
    expect(codes(body)).toEqual(errors);
  });

  it('normalises text to NFC', async () => {
    const { body } = await keyed({ text: 'e\u0301' });
    expect(body.text).toBe('\u00e9');
  });

  const raw = (body: string, headers: Record<string, string>) =>
    http()
      .post('/api/v1/probes')
      .set({ Authorization: `Bearer ${bearer}`, 'Idempotency-Key': randomUUID() })
      .set({ 'Content-Type': 'application/json', ...headers })
      .serialize(String)
      .send(body);

  it.each([
    ['more than 100 kB', JSON.stringify({ text: 'a'.repeat(200_000) }), {}, 413],
    ['what is not JSON', '{"text":', {}, 400],
    ['a bare value', '"text"', {}, 400],
    ['a list', '[]', {}, 422],
    ['a form', 'text=a', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['several parts', '--x', { 'Content-Type': 'multipart/form-data; boundary=x' }, 415],
    ['another charset', '{}', { 'Content-Type': 'application/json; charset=iso-8859-1' }, 415],
    ['a compressed body', '{}', { 'Content-Encoding': 'gzip' }, 415],
    ['a reach for the prototype', '{"text":"a","__proto__":{"x":1}}', {}, 422],
    ['nesting without end', `${'{"text":'.repeat(5_000)}1${'}'.repeat(5_000)}`, {}, 422],
  ])('refuses %s', async (_case, body, headers, status) => {
    const answer = await raw(body, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
  });

  it('refuses bytes that are not UTF-8', async () => {
    const request = post({}, { 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json' });
    request.serialize(
      () => Buffer.from([0x7b, 0x22, 0x74, 0x22, 0x3a, 0x22, 0xc0, 0xaf, 0x22, 0x7d]) as never,
    );
    expect((await request).status).toBe(400);
  });

  it('refuses a doubled or unknown parameter of a query', async () => {
    expect((await get('/api/v1/probes?limit=2&limit=3')).status).toBe(422);
    expect((await get('/api/v1/probes?sort=name')).status).toBe(422);
  });
});

describe('idempotency keys', () => {
  const written = async (text: string) =>
    (await api.sql('select from probes where text = $1', [text])).length;

  it('are required', async () => {
    const { status, body } = await post({ text: 'a' });
    expect([status, body.code]).toEqual([400, 'idempotency-key-missing']);
  });

  it('do the work once for eight requests at a time, and tell the others when to come back', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => keyed({ text: 'once' }, key)));
    expect(await written('once')).toBe(1);
    const waiting = answers.filter(({ status }) => status === 409);
    expect(answers.filter(({ status }) => status === 201).length + waiting.length).toBe(8);
    for (const { body, headers } of waiting)
      expect([body.code, headers['retry-after']]).toEqual(['request-in-flight', '1']);
  });

  it('give a retry the first answer, and say so', async () => {
    const key = randomUUID();
    const first = await keyed({ text: 'again', count: 1 }, key);
    const second = await keyed({ count: 1, text: 'again' }, key);
    expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([
      undefined,
      'true',
    ]);
    expect([second.status, second.body, second.headers['location']]).toEqual([
      201,
      first.body,
      first.headers['location'],
    ]);
    expect(await written('again')).toBe(1);
  });

  it('refuse another body', async () => {
    const key = randomUUID();
    await keyed({ text: 'one' }, key);
    const { status, body } = await keyed({ text: 'two' }, key);
    expect([status, body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('belong to one account, and are forgotten after a day', async () => {
    const key = randomUUID();
    const first = await keyed({ text: 'mine' }, key);
    const other = await api.signIn(await api.account({ roles: [{ role: 'volunteer' }] }));
    const theirs = await keyed({ text: 'theirs' }, key).set({ Authorization: `Bearer ${other}` });
    expect(theirs.status).toBe(201);
    await api.sql(`update idempotency_keys set created_at = now() - interval '25 hours' where key = $1`, [
      key,
    ]);
    const later = await keyed({ text: 'mine' }, key);
    expect(later.body.id).not.toBe(first.body.id);
  });

  it('are forgotten a hundred at a time, whoever left them', async () => {
    await api.sql(
      `insert into idempotency_keys (account_id, key, route, body_hash, status, created_at)
         select gen_random_uuid(), 'left-behind', 'POST /', '', 201, now() - make_interval(hours => hours)
           from (select 25 as hours from generate_series(1, 150) union all select 23) as ages`,
    );
    const left = async () => (await api.sql(`select from idempotency_keys where key = 'left-behind'`)).length;
    await keyed({ text: 'first' });
    expect(await left()).toBe(51);
    await keyed({ text: 'second' });
    expect(await left()).toBe(1);
  });

  it('keep nothing of a request that failed', async () => {
    const key = randomUUID();
    expect((await keyed({ text: 'a'.repeat(30) }, key)).status).toBe(422);
    expect((await keyed({ text: 'right now' }, key)).status).toBe(201);
  });
});

describe('pages of lists', () => {
  it('lead from one to the next by their Link header', async () => {
    const first = await get('/api/v1/probes?limit=2');
    expect(first.body.items).toEqual([1, 2]);
    const next = /^<(.+)>; rel="next"$/.exec(first.headers['link'] ?? '')?.[1] ?? '';
    const second = await get(next);
    expect(second.body.items).toEqual([3, 4]);
    const last = await get(`/api/v1/probes?limit=2&cursor=${second.body.next}`);
    expect([last.body, last.headers['link']]).toEqual([{ items: [5], next: null }, undefined]);
  });

  it.each([
    ['not-a-cursor'],
    [Buffer.from('[1,2]').toString('base64url')],
    [Buffer.from('{}').toString('base64url')],
  ])('refuse the cursor %s', async (cursor) => {
    expect((await get(`/api/v1/probes?cursor=${cursor}`)).body.code).toBe('cursor-invalid');
  });
});

describe('edits', () => {
  const patch = (headers: Record<string, string>) =>
    http()
      .patch('/api/v1/probes')
      .set({ Authorization: `Bearer ${bearer}`, ...headers });

  it('name the version that they were made on', async () => {
    expect((await patch({})).status).toBe(428);
    expect((await patch({ 'If-Match': '*' })).status).toBe(412);
    expect((await patch({ 'If-Match': 'W/"7"' })).status).toBe(412);
    const { body, headers } = await patch({ 'If-Match': '"7"' });
    expect([body.version, headers['etag']]).toEqual([7, '"8"']);
  });
});

describe('every answer', () => {
  it('says how many requests are left, and lets nothing in from elsewhere', async () => {
    const { headers } = await get('/api/v1/probes');
    expect(headers['ratelimit-policy']).toMatch(/^"ordinary"; q=1200; w=60/);
    expect(headers['ratelimit']).toMatch(/^"ordinary"; r=\d+; t=\d+/);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
    expect(headers['x-powered-by']).toBeUndefined();
  });
});
