import { needSettings } from '@app/contracts';
import { Refusal } from '../../errors/index.js';
import { opensHome } from '../../hosting/index.js';
import { lendsPremises } from '../../premises/index.js';
import { takesVehicle } from '../../vehicles/index.js';
import type { NeedTerms } from './need-terms.js';

interface Contradiction {
  readonly code: string;
  readonly pointer: string;
  readonly wayOut?: string;
  readonly holds: (terms: NeedTerms) => boolean;
}

const isOnline = ({ setting }: NeedTerms) => setting.endsWith('-online');
const childrenAges = ({ audience }: NeedTerms) =>
  audience !== null && audience !== 'adults' && audience.fromAge < 18;

/** What cannot be true together. */
const contradictions: readonly Contradiction[] = [
  {
    code: 'flexible-with-schedule',
    pointer: '/flexible',
    holds: ({ flexible, schedule }) =>
      flexible && (schedule.once.length > 0 || schedule.weekly !== undefined),
  },
  { code: 'remote-with-site', pointer: '/site', holds: ({ remote, site }) => remote && site !== null },
  {
    code: 'setting-contradicts-remote',
    pointer: '/setting',
    holds: (terms) => terms.remote !== isOnline(terms),
  },
  {
    code: 'setting-contradicts-group',
    pointer: '/setting',
    holds: ({ setting, oneToOne }) => oneToOne && setting === 'group-online',
  },
  { code: 'site-missing', pointer: '/site', holds: ({ remote, site }) => !remote && site === null },
  {
    code: 'literacy-has-no-level',
    pointer: '/frenchLevel',
    holds: ({ literacy, frenchLevel }) => literacy && frenchLevel !== null,
  },
  {
    code: 'audience-contradicts-minors',
    pointer: '/audience',
    holds: (terms) => terms.minorsPresent === 'no' && childrenAges(terms),
  },
  {
    code: 'named-adult-out-of-sight',
    pointer: '/namedAdult',
    holds: ({ namedAdult, setting }) => namedAdult && needSettings[setting].secluded,
  },
  {
    // Without dates nothing is booked, and the same vehicle or room could be promised twice.
    code: 'dates-needed',
    pointer: '/schedule',
    holds: ({ kind, flexible }) => flexible && (takesVehicle(kind) || lendsPremises(kind)),
  },
  {
    code: 'professional-interpreter-needed',
    pointer: '/everydayOccasion',
    wayOut: 'professional-interpreter',
    holds: ({ everydayOccasion }) => everydayOccasion === false,
  },
  {
    code: 'child-seats-without-children',
    pointer: '/vehicle/childSeats',
    holds: ({ vehicle, minorsPresent }) => minorsPresent === 'no' && (vehicle?.childSeats ?? 0) > 0,
  },
  {
    code: 'premises-dwelling',
    pointer: '/setting',
    holds: ({ kind, setting }) => lendsPremises(kind) && setting === 'home',
  },
  {
    code: 'stay-has-own-dates',
    pointer: '/schedule',
    holds: ({ kind, flexible }) => opensHome(kind) && !flexible,
  },
  {
    code: 'stay-is-at-home',
    pointer: '/setting',
    holds: ({ kind, setting }) => opensHome(kind) && setting !== 'home',
  },
  {
    code: 'stay-contradicts-minors',
    pointer: '/stay/minors',
    holds: ({ stay, minorsPresent }) => stay !== null && minorsPresent !== (stay.minors > 0 ? 'yes' : 'no'),
  },
  {
    code: 'person-gender-in-group',
    pointer: '/personGender',
    holds: ({ personGender, oneToOne }) => personGender !== null && !oneToOne,
  },
];

/** The first contradiction in a need, if it has one. */
export function contradictionIn(terms: NeedTerms): Refusal | undefined {
  const found = contradictions.find(({ holds }) => holds(terms));
  return found && new Refusal(found.code, 'invalid', found);
}
