import type { NeedChange } from './material-changes.js';
import { isMaterial } from './material-changes.js';
import { differencesBetween } from './need-differences.js';
import type { Need } from './need.js';

const at = new Date('2026-10-05T10:00:00Z');
const need: Need = {
  id: 'need',
  associationId: 'association',
  version: 1,
  state: 'published',
  moderation: 'approved',
  moderationReason: null,
  listing: 'matched',
  listingReason: null,
  kind: 'conversation',
  tier: 1,
  minimumAge: 18,
  title: 'Atelier',
  description: 'Parler',
  territory: 'paris',
  timeZone: 'Europe/Paris',
  remote: false,
  site: {
    label: null,
    street: '1 rue A',
    postalCode: '75018',
    city: 'Paris',
    accessNote: null,
    contactNote: null,
  },
  district: '75118',
  point: { lon: 2.3, lat: 48.9 },
  setting: 'association-premises',
  accessOffered: [],
  schedule: { once: [{ date: '2026-10-20', fromMinute: 600, toMinute: 720 }] },
  flexible: false,
  minimumSessionsPerWeek: null,
  oneToOne: false,
  handlesPapers: false,
  minorsPresent: 'no',
  namedAdult: false,
  safetyWish: null,
  personGender: null,
  languages: [{ code: 'prs', level: 'B1', relatedAccepted: false }],
  helpfulLanguages: [],
  frenchLevel: null,
  literacy: false,
  requiredSkills: [],
  usefulSkills: [],
  durationMinutes: null,
  items: [],
  audience: null,
  everydayOccasion: null,
  vehicle: null,
  premises: null,
  stay: null,
  placeCount: 2,
  crisis: false,
  caseReference: null,
  holdUntil: null,
  firstSessionAt: at,
  lastSessionAt: at,
  unmetAt: null,
  source: null,
  closeReason: null,
  publishedBy: null,
  menOnlyHomeAskedBy: null,
  publishedAt: at,
  confirmedAt: at,
  createdAt: at,
  updatedAt: at,
};

describe('differencesBetween', () => {
  it.each<[string, Partial<Need>, readonly NeedChange[]]>([
    ['nothing', {}, []],
    ['bookkeeping', { version: 2, unmetAt: at, updatedAt: new Date(0), confirmedAt: null }, []],
    ['another title', { title: 'Café' }, ['details']],
    [
      'another hour',
      { schedule: { once: [{ date: '2026-10-20', fromMinute: 660, toMinute: 780 }] } },
      ['when'],
    ],
    ['another street', { site: { ...need.site!, street: '2 rue B' } }, ['where']],
    ['another note', { site: { ...need.site!, accessNote: 'Code 12' } }, ['details']],
    ['a higher tier', { handlesPapers: true, tier: 2 }, ['tier', 'details']],
    ['another level', { languages: [{ code: 'prs', level: 'C1', relatedAccepted: false }] }, ['language']],
    ['one place more', { placeCount: 3 }, ['places']],
  ])('sees %s', (_, change, changes) => {
    expect([...differencesBetween(need, { ...need, ...change })].sort()).toEqual([...changes].sort());
  });

  it('reads the same fields in another order as the same', () => {
    const schedule = { once: [{ toMinute: 720, date: '2026-10-20', fromMinute: 600 }] };
    expect(differencesBetween(need, { ...need, schedule })).toEqual([]);
  });

  it('asks people again for when, where, tier and language only', () => {
    const all: readonly NeedChange[] = ['when', 'where', 'tier', 'language', 'details', 'places'];
    expect(all.filter(isMaterial)).toEqual(['when', 'where', 'tier', 'language']);
  });
});
