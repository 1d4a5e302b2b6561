import { Controller, Delete, Get, Module, Post } from '@nestjs/common';
import { policies } from '@app/contracts';
import type { PersonActor } from '@app/domain/accounts';
import { createTestDatabase } from '@app/testing';
import supertest from 'supertest';
import { TestApi } from '../fixtures/test-api.js';
import { CurrentActor } from './current-actor.decorator.js';
import { DeclaredPolicies } from './declared-policies.js';
import { Policy } from './policy.decorator.js';

@Controller('probe')
class ProbeController {
  @Get('staff')
  @Policy('home.coordinator')
  staff(@CurrentActor() actor: PersonActor) {
    return actor;
  }

  @Get('mine')
  @Policy('me.read')
  mine(@CurrentActor() actor: PersonActor) {
    return actor;
  }

  @Post('mine')
  @Policy('me.read')
  change() {
    return {};
  }

  @Delete('mine')
  @Policy('me.read')
  remove() {
    return {};
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

@Controller('bare')
class BareController {
  @Get()
  read() {
    return 'open';
  }
}

@Module({ controllers: [BareController] })
class BareModule {}

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start(createTestDatabase, { modules: [ProbeModule] });
});
afterAll(() => api.close());

const http = () => supertest(api.server);
const paris = { role: 'coordinator', territory: 'paris' } as const;

describe('the policy table', () => {
  it('covers every route, and holds no line that no route is under', () => {
    const routes = api.get(DeclaredPolicies).routes();
    expect(routes.length).toBeGreaterThan(15);
    expect(routes.filter(({ policy }) => policy === undefined)).toEqual([]);
    const used = new Set(routes.map(({ policy }) => policy));
    // The standalone process brings the mailbox's own routes.
    const elsewhere = ['mailbox.read'];
    const unused = Object.keys(policies).filter((name) => !used.has(name as keyof typeof policies));
    expect(unused).toEqual(elsewhere);
  });

  it('stops the boot at a route without a policy, and names it', async () => {
    await expect(TestApi.start(createTestDatabase, { modules: [BareModule] })).rejects.toThrow(
      'Routes without a policy: BareController.read.',
    );
  });

  it('is what every route that is not open to all asks for: nobody gets past without a session', async () => {
    const closed = api
      .get(DeclaredPolicies)
      .routes()
      .filter(({ policy }) => policy && !['anyone', 'link-bearer'].includes(String(policies[policy])));
    expect(closed.length).toBeGreaterThan(5);
    for (const { method, path } of closed) {
      const url = path.replaceAll(/:\w+/g, '0198f000-0000-7000-8000-000000000000');
      const verb = method.toLowerCase() as 'get';
      const agent = http();
      const { status, body } = await agent[verb](url).set({
        Accept: 'application/json',
        Authorization: `Bearer ${'A'.repeat(43)}`,
      });
      expect([path, status, body.code]).toEqual([path, 401, 'signed-out']);
    }
  });
});

describe('roles', () => {
  const call = (path: string, authorization: string, headers = {}) =>
    http()
      .get(`/probe/${path}`)
      .set({ Accept: 'application/json', Authorization: authorization, ...headers });

  it('let in whoever holds one of the policy, and nobody else', async () => {
    const coordinator = await api.person(paris);
    expect((await call('staff', coordinator.authorization)).body).toEqual(coordinator.actor);
    const volunteer = await api.person({ role: 'volunteer' });
    const refused = await call('staff', volunteer.authorization);
    expect([refused.status, refused.body.code]).toEqual([403, 'role-not-held']);
  });

  it('are acted in as the caller says, when it is one that the caller holds', async () => {
    const { authorization, actor } = await api.person({ role: 'volunteer' }, paris);
    expect((await call('mine', authorization)).body.kind).toBe('volunteer');
    const asCoordinator = await call('mine', authorization, { 'X-Acting-As': 'coordinator' });
    expect(asCoordinator.body).toEqual({ kind: 'coordinator', accountId: actor.accountId });
    expect((await call('mine', authorization, { 'X-Acting-As': 'association-member' })).status).toBe(403);
  });

  it('give nothing from the moment they are revoked', async () => {
    const { authorization, actor } = await api.person(paris);
    await api.sql('update roles set revoked_at = now() where account_id = $1', [actor.accountId]);
    expect((await call('staff', authorization)).status).toBe(403);
  });

  it('end with a session that has stood idle too long for them', async () => {
    const staff = await api.person(paris);
    const volunteer = await api.person({ role: 'volunteer' });
    await api.sql(`update login_sessions set last_seen_at = now() - interval '31 minutes'`);
    expect((await call('mine', staff.authorization)).status).toBe(401);
    expect((await call('mine', volunteer.authorization)).status).toBe(200);
  });
});

describe('requests that a browser was made to send', () => {
  const send = async (method: 'post' | 'delete', headers: Record<string, string>) => {
    const cookie = `session=${await api.signIn(await api.account())}`;
    const agent = http();
    const { status } = await agent[method]('/probe/mine').set({
      Accept: 'application/json',
      Cookie: cookie,
      ...headers,
    });
    return status;
  };

  it.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour', { 'Sec-Fetch-Site': 'same-site' }],
    ['another origin', { Origin: 'https://evil.example' }],
    ['nowhere', { Origin: 'null' }],
    ['a form without an origin', { 'Content-Type': 'application/x-www-form-urlencoded' }],
  ])('are refused from %s', async (_case, headers) => {
    expect(await send('post', headers)).toBe(403);
    expect(await send('delete', headers)).toBe(403);
  });

  it('pass from our own pages, and from programs that send JSON', async () => {
    expect(await send('post', { 'Sec-Fetch-Site': 'same-origin' })).toBe(201);
    expect(await send('post', { 'Content-Type': 'application/json' })).toBe(201);
    expect(await send('delete', { Origin: 'http://here', Host: 'here' })).toBe(200);
  });
});

describe('odd paths', () => {
  it.each([
    ['/probe%2Fstaff'],
    ['/probe//staff'],
    ['/probe/./staff'],
    ['/PROBE/staff'],
    ['/probe/staff/'],
    ['/probe/staff;x=1'],
    ['/probe/staff%00'],
    ['/probe/%73taff'],
    ['//probe/staff'],
    ['/probe/staff?__proto__[x]=1'],
    ['/x/../probe/staff'],
  ])('gain nothing: %s', async (path) => {
    const { status } = await http().get(path).set('Accept', 'application/json');
    expect([400, 401, 404]).toContain(status);
  });
});
