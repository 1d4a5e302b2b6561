import type { NeedField } from '@app/contracts';
import { kindCodes, kindOf } from '@app/contracts';
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

/** For each field that a kind may require: what fills it, and where its absence is told. */
const required: Readonly<Record<NeedField, readonly [object, string]>> = {
  schedule: [{ schedule: once(dateIn(14)) }, '/schedule'],
  site: [{ site: { postalCode: '75018' } }, '/site'],
  languages: [{ languages: [{ code: 'fra', level: 'B2' }, dari] }, '/languages'],
  'french-level': [{ frenchLevel: 'A1' }, '/frenchLevel'],
  literacy: [{ literacy: false }, '/literacy'],
  skills: [{ usefulSkills: ['music'] }, '/requiredSkills'],
  duration: [{ durationMinutes: 600 }, '/durationMinutes'],
  items: [{ items: [{ item: 'tents', quantity: 2 }] }, '/items'],
  audience: [{ audience: 'adults' }, '/audience'],
  vehicle: [{ vehicle: { seats: 2 } }, '/vehicle'],
  premises: [{ premises: { capacity: 10, stepFree: true } }, '/premises'],
  occasion: [{ everydayOccasion: true }, '/everydayOccasion'],
  stay: [{ stay: null }, '/stay'],
};
const open = kindCodes.filter((kind) => kindOf(kind).opening === 'open');

describe('a need of a kind', () => {
  it.each(open.flatMap((kind) => kindOf(kind).requiredFields.map((field) => [kind, field] as const)))(
    '%s is refused without its %s',
    async (kind, without) => {
      const { schedule: _none, site: _nowhere, ...plain } = needIn();
      const others = kindOf(kind).requiredFields.filter((field) => field !== without);
      const given = others.map((field) => required[field][0]);
      const need = Object.assign({ ...plain, kind, handlesPapers: false }, ...given) as object;
      const path = `/associations/${association.id}/needs`;
      // Without a date nothing is flexible, unless somebody says so; every mission on site has a site.
      const whole = without === 'site' ? need : { site: { postalCode: '75018' }, ...need };
      const dated = without === 'schedule' ? whole : { schedule: once(dateIn(14)), ...whole };
      expect(await refusedBy(path, association.member, dated)).toEqual([
        `${required[without][1]} field-missing`,
      ]);
    },
  );
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
    ['goods of which nobody said what', { kinds: ['goods'] }, '/items items-missing'],
    ['less than one of something', { kinds: ['goods'], items: [{ item: 'tents', quantity: 0 }] }, '/items/0'],
    ['a vehicle of which nobody said what it takes', { kinds: ['transport'] }, '/vehicle vehicle-missing'],
    ['a vehicle that takes nothing', { kinds: ['transport'], vehicle: { seats: 0 } }, '/vehicle'],
    ['a room that nobody described', { kinds: ['premises'] }, '/premises premises-missing'],
    [
      'a room in a dwelling',
      { kinds: ['premises'], premises: { capacity: 8, stepFree: true, dwelling: true } },
      '/premises/dwelling premises-dwelling',
    ],
    ['a home where hosting is closed', { kinds: ['hosting'] }, '/kinds/0 kind-not-open'],
    ['a postal code of nowhere', { postalCode: '99999' }, '/postalCode'],
  ])('is refused with the field and the way out: %s', async (_, change, expected) => {
    expect((await refusedBy('/offers', volunteer, { ...offerIn(), ...change })).join()).toContain(expected);
  });
});
