import { paris } from '../territories/index.js';
import type { OfferInput } from './parse-offer-draft.js';
import { parseOfferDraft } from './parse-offer-draft.js';

const evenings = { weekly: [{ day: 2, fromMinute: 1080, toMinute: 1260 }] };
const input: OfferInput = {
  kinds: ['french-lessons'],
  languages: [{ code: 'prs', level: 'native' }],
  skills: ['teaching-adults'],
  availability: evenings,
  postalCode: '75116',
  maxTravelKm: 5,
  weeklyMinutes: 180,
};
const parse = (over: OfferInput = {}) => parseOfferDraft({ ...input, ...over }, paris, '2026-10-05');

describe('parseOfferDraft', () => {
  it('reads an offer, placed at the centroid of its district', () => {
    const terms = parse();
    expect(terms).toMatchObject({
      kinds: ['french-lessons'],
      anythingUseful: false,
      languages: [{ code: 'prs', level: 'native' }],
      postalCode: '75116',
      district: '75116',
      maxTravelKm: 5,
      weeklyMinutes: 180,
      remote: false,
    });
    expect(terms.centroid).toEqual(paris.districts.find(({ code }) => code === '75116')?.centroid);
  });

  it('takes "anything useful" without a kind, each code once, and no weekly limit', () => {
    expect(parse({ kinds: [], anythingUseful: true, weeklyMinutes: null }).weeklyMinutes).toBeNull();
    expect(parse({ kinds: ['event', 'event'] }).kinds).toEqual(['event']);
  });

  it.each([
    ['remote help', { remote: true }],
    ['translation', { kinds: ['translation'] }],
    ['goods', { kinds: ['goods'], items: [{ item: 'tents', quantity: 2 }] }],
  ])('asks no hours for %s', (_, over) => {
    expect(parse({ ...over, availability: undefined }).availability.weekly).toEqual([]);
  });

  it.each([
    [{ kinds: ['lessons'] }, 'kind-unknown', '/kinds/0'],
    [{ kinds: ['event', 7] }, 'kind-unknown', '/kinds/1'],
    [{ kinds: 'event' }, 'list-invalid', '/kinds'],
    [{ kinds: [] }, 'kinds-missing', '/kinds'],
    [{ kinds: undefined }, 'kinds-missing', '/kinds'],
    [{ kinds: Array.from({ length: 61 }, () => 'event') }, 'too-many-items', '/kinds'],
    [{ kinds: ['event', 'hosting'] }, 'kind-not-open', '/kinds/1'],
    [{ kinds: ['homework-help'] }, 'kind-not-open', '/kinds/0'],
    [{ kinds: ['civic-service'] }, 'kind-not-open', '/kinds/0'],
    [{ anythingUseful: 'yes' }, 'boolean-invalid', '/anythingUseful'],
    [{ languages: [{ code: 'fr', level: 'B1' }] }, 'language-unknown', '/languages/0/code'],
    [{ languages: [{ code: 'fra', level: 'D1' }] }, 'level-unknown', '/languages/0/level'],
    [{ languages: ['fra'] }, 'language-unknown', '/languages/0/code'],
    [
      {
        languages: [
          { code: 'fra', level: 'B1' },
          { code: 'fra', level: 'C1' },
        ],
      },
      'language-repeated',
      '/languages/1/code',
    ],
    [{ skills: ['juggling'] }, 'skill-unknown', '/skills/0'],
    [{ availability: { weekly: [] } }, 'availability-empty', '/availability'],
    [{ kinds: ['goods', 'event'], availability: {} }, 'availability-empty', '/availability'],
    [{ availability: { ...evenings, until: '2026-10-04' } }, 'dates-passed', '/availability/until'],
    [
      { availability: { ...evenings, from: '2026-12-01', until: '2026-11-01' } },
      'dates-inverted',
      '/availability/until',
    ],
    [{ postalCode: '78000' }, 'postal-code-unknown', '/postalCode'],
    [{ postalCode: 75011 }, 'postal-code-unknown', '/postalCode'],
    [{ postalCode: undefined }, 'postal-code-unknown', '/postalCode'],
    [{ maxTravelKm: -1 }, 'distance-invalid', '/maxTravelKm'],
    [{ maxTravelKm: 0 }, 'distance-invalid', '/maxTravelKm'],
    [{ maxTravelKm: 101 }, 'distance-invalid', '/maxTravelKm'],
    [{ maxTravelKm: Number.NaN }, 'distance-invalid', '/maxTravelKm'],
    [{ maxTravelKm: '5' }, 'distance-invalid', '/maxTravelKm'],
    [{ kinds: ['goods'] }, 'items-missing', '/items'],
    [{ kinds: ['transport'] }, 'vehicle-missing', '/vehicle'],
    [{ kinds: ['premises'] }, 'premises-missing', '/premises'],
    [
      { kinds: ['premises'], premises: { capacity: 9, stepFree: true } },
      'premises-dwelling',
      '/premises/dwelling',
    ],
    [{ kinds: ['goods'], items: [{ item: 'other', quantity: 1 }] }, 'item-unknown', '/items/0/item'],
    [{ weeklyMinutes: 2.5 }, 'minutes-invalid', '/weeklyMinutes'],
    [{ weeklyMinutes: 0 }, 'minutes-invalid', '/weeklyMinutes'],
    [{ weeklyMinutes: 2 ** 53 }, 'minutes-invalid', '/weeklyMinutes'],
  ] as readonly (readonly [OfferInput, string, string])[])('refuses %j', (over, code, pointer) => {
    expect(() => parse(over)).toThrow(expect.objectContaining({ code, pointer }));
  });

  it.each([
    ['civic-service', 'accredited-body'],
    ['hosting', 'another-kind'],
  ])('names a way out for %s', (kind, wayOut) => {
    expect(() => parse({ kinds: [kind] })).toThrow(expect.objectContaining({ wayOut }));
  });

  it('obeys a territory that closed a kind', () => {
    const closed = { ...paris, settings: { ...paris.settings, openKinds: [] } };
    expect(() => parseOfferDraft(input, closed, '2026-10-05')).toThrow('kind-not-open');
  });
});
