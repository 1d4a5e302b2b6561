import type { PolicyRole } from '@app/contracts';
import { policies } from '@app/contracts';
import { createTestDatabase } from '@app/testing';
import { DeclaredPolicies } from './access/declared-policies.js';
import type { CallerName, Scene } from './fixtures/authorisation-scene.js';
import { callerNames, makeScene } from './fixtures/authorisation-scene.js';
import { City } from './fixtures/city.js';
import { TestApi } from './fixtures/test-api.js';

/** A call, and whether the declared policies let it through. */
interface Check {
  readonly route: string;
  readonly caller: CallerName;
  readonly expected: 'allowed' | 'signed-out' | 'role-missing' | 'stranger';
}

const roleOf: Readonly<Record<CallerName, PolicyRole | undefined>> = {
  anonymous: undefined,
  volunteer: 'volunteer',
  'another volunteer': 'volunteer',
  member: 'association-member',
  'member of another association': 'association-member',
  coordinator: 'coordinator',
  'coordinator elsewhere': 'coordinator',
};
/** Those to whom the rows of the scene belong. */
const parties: ReadonlySet<CallerName> = new Set(['volunteer', 'member', 'coordinator']);
/** They name their row in the body, or may be called by everybody with the role. */
const rowless =
  /^\w+ \/(offers|volunteers\/me(\/.*)?|matches|supervision\/(matches|needs|figures|fairness|gaps|tasks)|associations)$|^GET \/batches$/;
/** What ends something for those who come after is called last. */
const destructive = /suspend|withdraw|close|DELETE|PUT \/volunteers|decline|cancel/;
/** Getting in and out has a spec of its own. */
const signingIn = /^(\w+ \/(session|me|sign-in-links)|POST \/volunteers)$/;

let api: TestApi;
let city: City;
let scene: Scene;

beforeAll(async () => {
  api = await TestApi.start(createTestDatabase);
  city = new City(api);
  scene = await makeScene(city);
});
afterAll(() => api.close());

const declared = () =>
  api
    .get(DeclaredPolicies)
    .routes()
    .map(({ method, path, policy }) => ({
      route: `${method} ${path.replace('/api/v1', '')}`,
      of: path.startsWith('/api/v1/'),
      who: policy && policies[policy],
    }))
    .filter(({ route, of }) => of && !signingIn.test(route));

function expectedOf(route: string, who: unknown, caller: CallerName): Check['expected'] {
  if (who === 'anyone') return 'allowed';
  const role = roleOf[caller];
  if (!role) return 'signed-out';
  if (who === 'signed-in') return 'allowed';
  if (!(who as readonly PolicyRole[]).includes(role)) return 'role-missing';
  return rowless.test(route) || parties.has(caller) ? 'allowed' : 'stranger';
}

const checks = (): readonly Check[] =>
  declared().flatMap(({ route, who }) =>
    callerNames.map((caller) => ({ route, caller, expected: expectedOf(route, who, caller) })),
  );

async function statusOf({ route, caller }: Check): Promise<number> {
  const [method = '', path = ''] = scene.pathOf(route).split(' ');
  const request = city.call(method.toLowerCase() as 'get', path, scene.callers[caller]);
  if (method !== 'GET') {
    void request
      .set({ 'Idempotency-Key': `${route} ${caller}`.replaceAll(' ', '_').slice(0, 190), 'If-Match': '"1"' })
      .send(scene.bodyOf(route, caller) ?? {});
  }
  return (await request).status;
}

const refusals: Readonly<Record<Check['expected'], readonly number[]>> = {
  allowed: [],
  'signed-out': [401],
  'role-missing': [403],
  stranger: [404],
};

describe('the declared policies', () => {
  it('name somebody for every route', () => {
    expect(declared().length).toBeGreaterThan(50);
    expect(declared().filter(({ who }) => who === undefined)).toEqual([]);
  });

  it('let nobody else in, and tell strangers nothing', async () => {
    const denied = checks().filter(({ expected }) => expected !== 'allowed');
    expect(denied.length).toBeGreaterThan(200);
    const unexpected: string[] = [];
    for (const check of denied) {
      const status = await statusOf(check);
      // These name no row: it is the standing that is missing.
      const staffOnly = ['POST /offers/for-person', 'POST /batches'].includes(check.route) && status === 403;
      if (!refusals[check.expected].includes(status) && !staffOnly)
        unexpected.push(`${check.route} · ${check.caller} · ${check.expected} · ${status}`);
    }
    expect(unexpected).toEqual([]);
  });

  it('let in whom they name', async () => {
    const allowed = checks()
      .filter(({ expected }) => expected === 'allowed')
      .toSorted((a, b) => Number(destructive.test(a.route)) - Number(destructive.test(b.route)));
    const unexpected: string[] = [];
    for (const check of allowed) {
      const status = await statusOf(check);
      if ([400, 401, 403, 404, 422, 428].includes(status) || status >= 500)
        unexpected.push(`${check.route} · ${check.caller} · ${status}`);
    }
    expect(unexpected).toEqual([]);
  });

  it('give nobody a role by asking for it', async () => {
    const { member } = scene.callers;
    const { status, body } = await city.get('/supervision/matches', member).set('X-Acting-As', 'coordinator');
    expect([status, body.code]).toEqual([403, 'role-not-held']);
  });
});
