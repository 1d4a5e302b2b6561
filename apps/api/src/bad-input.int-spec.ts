import { createTestDatabase } from '@app/testing';
import { DeclaredPolicies } from './access/declared-policies.js';
import type { CallerName, Scene } from './fixtures/authorisation-scene.js';
import { callerNames, makeScene } from './fixtures/authorisation-scene.js';
import { City } from './fixtures/city.js';
import { TestApi } from './fixtures/test-api.js';

let api: TestApi;
let city: City;
let scene: Scene;
beforeAll(async () => {
  api = await TestApi.start(createTestDatabase);
  city = new City(api);
  scene = await makeScene(city);
});
afterAll(() => api.close());

/** What no field is: bytes that JSON and PostgreSQL disagree about, numbers out of range, other types, long texts. */
const garbage: readonly unknown[] = [
  'a\0b',
  '\ud800',
  '\u202eevil',
  '',
  'x'.repeat(20_000),
  2 ** 53,
  -1e308,
  [[[]]],
  { $gt: '' },
];

type Path = readonly (string | number)[];

/** Where a body holds something, objects and lists included. */
const placesIn = (value: unknown, path: Path = []): readonly Path[] => {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]))
      : [];
  return path.length === 0 ? below : [path, ...below];
};

/** A copy with one thing in another's place. */
function withAt(body: unknown, [key, ...rest]: Path, item: unknown): unknown {
  if (key === undefined) return item;
  const copy: Record<string, unknown> = Array.isArray(body)
    ? (Object.assign([], body) as unknown as Record<string, unknown>)
    : { ...(body as Record<string, unknown>) };
  copy[key] = withAt(copy[key], rest, item);
  return copy;
}

const answering: readonly CallerName[] = callerNames.filter((name) =>
  /^(volunteer|member|coordinator)$/.test(name),
);
const known = new Set([200, 201, 204, 400, 404, 409, 410, 412, 422]);

/** Somebody whom the policy of the route lets in, so that the body is read. */
async function callerOf(route: string): Promise<CallerName> {
  const [method = '', path = ''] = scene.pathOf(route).split(' ');
  for (const name of answering) {
    const request = city.call(method.toLowerCase() as 'post', path, scene.callers[name]);
    const { status } = await request
      .set({ 'Idempotency-Key': `probe-${name}`, 'If-Match': '"1"' })
      .send({ none: 1 });
    if (status !== 403) return name;
  }
  throw new Error(`nobody may call ${route}`);
}

describe('a body with garbage in any place', () => {
  it('is refused or done, and never breaks anything', async () => {
    const routes = api
      .get(DeclaredPolicies)
      .routes()
      .map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`)
      .filter((route) => scene.bodyOf(route, 'volunteer') !== undefined);
    expect(routes.length).toBeGreaterThan(25);
    const broken: string[] = [];
    let sent = 0;
    for (const route of routes) {
      const caller = await callerOf(route);
      const body = scene.bodyOf(route, caller);
      const [method = '', path = ''] = scene.pathOf(route).split(' ');
      const trials = placesIn(body).flatMap((place, at) =>
        [at, at + 1, at + 2].map((turn) => ({ place, item: garbage[turn % garbage.length] })),
      );
      for (const { place, item } of trials) {
        sent += 1;
        const { status, text } = await city
          .call(method.toLowerCase() as 'post', path, scene.callers[caller])
          .set({ 'Idempotency-Key': `garbage-${sent}`, 'If-Match': '"1"' })
          .send(withAt(body, place, item) as object);
        if (!known.has(status) || /\bat .+:\d+:\d+|node_modules/.test(text))
          broken.push(`${route} /${place.join('/')} ${JSON.stringify(item).slice(0, 20)} → ${status}`);
      }
    }
    expect(broken).toEqual([]);
    expect(sent).toBeGreaterThan(400);
  }, 60_000);
});
