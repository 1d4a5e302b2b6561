import { createTestDatabase } from '@app/testing';
import type { AssociationWithMember, Caller } from './fixtures/city.js';
import { City, dateIn, needIn, offerIn } from './fixtures/city.js';
import { TestApi } from './fixtures/test-api.js';

let api: TestApi;
let city: City;
let association: AssociationWithMember;
let volunteer: Caller;
beforeAll(async () => {
  api = await TestApi.start(createTestDatabase);
  city = new City(api);
  [association, volunteer] = await Promise.all([city.association(), city.volunteer()]);
});
afterAll(() => api.close());

interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
}

/** Every field that is wrong, each of them with a sentence of its own in both languages. */
async function refusedBy(path: string, caller: Caller, body: object): Promise<readonly string[]> {
  const told: string[][] = [];
  for (const language of ['fr', 'en']) {
    const answer = await city.post(path, caller, body).set('Accept-Language', language);
    const { errors = [] } = answer.body as Problem;
    expect(answer.status).toBe(422);
    for (const { detail } of errors) expect(detail.length).toBeGreaterThan(10);
    told.push(errors.map(({ pointer, code }) => `${pointer} ${code}`));
  }
  expect(told[0]).toEqual(told[1]);
  return told[0]!;
}

const once = (date: string, fromMinute = 600, toMinute = 660) => ({ once: [{ date, fromMinute, toMinute }] });
const weekly = { weekdays: [2], fromMinute: 600, toMinute: 660 };
const dari = { code: 'prs', level: 'B2' };

describe('a need that cannot be', () => {
  it.each<[string, object, string]>([
    ['no slot in the future', { schedule: once(dateIn(-3)) }, '/schedule/once/0/date session-in-past'],
    ['no slot at all', { schedule: { once: [] } }, '/schedule'],
    ['a session that ends before it begins', { schedule: once(dateIn(9), 660, 600) }, '/schedule'],
    ['an impossible level', { languages: [{ ...dari, level: 'D4' }] }, '/languages/0/level'],
    ['a language that does not exist', { languages: [{ ...dari, code: 'xyz' }] }, '/languages/0/code'],
    [
      'dates that contradict each other',
      { schedule: { weekly: [{ ...weekly, from: dateIn(30), until: dateIn(10) }] } },
      '/schedule/weekly/0/until dates-inverted',
    ],
    ['dates although it is flexible', { flexible: true }, 'flexible-with-schedule'],
    ['zero places', { placeCount: 0 }, '/placeCount places-invalid'],
    ['fewer than no places', { placeCount: -2 }, '/placeCount places-invalid'],
    ['more sessions a week than there are', { minimumSessionsPerWeek: 99 }, '/minimumSessionsPerWeek'],
    ['interpreting without its languages', { kind: 'interpreting' }, '/languages'],
    ['lessons without the level of the learners', { kind: 'french-lessons' }, '/frenchLevel'],
    ['mentoring without its length', { kind: 'mentoring' }, '/durationMinutes'],
    ['a mission on site without a site', { site: null }, '/site'],
  ])('is refused with the field and the way out: %s', async (_, change, expected) => {
    const refused = await refusedBy(`/associations/${association.id}/needs`, association.member, {
      ...needIn(),
      ...change,
    });
    expect(refused.join()).toContain(expected);
  });
});

describe('an offer that cannot be', () => {
  it.each<[string, object, string]>([
    ['a negative radius', { maxTravelKm: -5 }, '/maxTravelKm'],
    ['no radius at all', { maxTravelKm: 0 }, '/maxTravelKm'],
    ['a radius that is no number', { maxTravelKm: 'NaN' }, '/maxTravelKm'],
    ['an impossible level', { languages: [{ code: 'fra', level: 'Z9' }] }, '/languages/0/level'],
    ['never free', { availability: { weekly: [] } }, '/availability'],
    [
      'hours that end before they begin',
      { availability: { weekly: [{ day: 1, fromMinute: 900, toMinute: 600 }] } },
      '/availability/weekly/0',
    ],
    [
      'dates that contradict each other',
      { availability: { ...(offerIn().availability as object), from: dateIn(20), until: dateIn(10) } },
      '/availability/until',
    ],
    ['no kind', { kinds: [] }, '/kinds'],
    ['a kind that does not exist', { kinds: ['lobbying'] }, '/kinds/0'],
    ['a postal code of nowhere', { postalCode: '99999' }, '/postalCode'],
  ])('is refused with the field and the way out: %s', async (_, change, expected) => {
    expect((await refusedBy('/offers', volunteer, { ...offerIn(), ...change })).join()).toContain(expected);
  });
});
