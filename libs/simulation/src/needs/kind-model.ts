import type { KindCode } from '@app/contracts';

/**
 * How a kind is asked in the city. `share` of all needs; `leadDays` from posting to the first session; `places` drawn
 * between both ends; `verified`: asks for a checked volunteer; `weeks` of one session a week.
 */
export interface KindModel {
  readonly share: number;
  readonly leadDays: number;
  readonly places: readonly [least: number, most: number];
  readonly verified: boolean;
  readonly weeks: number;
  /** Log-odds added to a yes. */
  readonly appeal: number;
  /** What the real engine is given: an open kind of the catalogue. */
  readonly playedBy: KindCode;
  readonly anywhere: boolean;
}

/** Sessions that an engine reads and that bind a volunteer: a quarter of a year, even of a longer commitment. */
const quarterWeeks = 12;

const dated = { verified: false, weeks: 1, anywhere: false } as const;

/**
 * The eight kinds of the city, with the shares and delays of its model. Hosting and homework help are closed in the
 * catalogue until their safeguards exist: open kinds that nobody else asks here play their parts, hosting one that
 * needs no journey and lets the association choose.
 */
export const kindModels = {
  french: {
    ...dated,
    share: 0.22,
    leadDays: 21,
    places: [1, 4],
    weeks: quarterWeeks,
    appeal: 0,
    playedBy: 'french-lessons',
  },
  admin: { ...dated, share: 0.18, leadDays: 12, places: [1, 2], appeal: -0.4, playedBy: 'admin-help' },
  interpreting: {
    ...dated,
    share: 0.1,
    leadDays: 3,
    places: [1, 1],
    appeal: -0.1,
    playedBy: 'interpreting',
  },
  hosting: {
    ...dated,
    share: 0.05,
    leadDays: 8,
    places: [1, 1],
    verified: true,
    appeal: -1.2,
    playedBy: 'skilled-mission',
    anywhere: true,
  },
  mentoring: {
    ...dated,
    share: 0.12,
    leadDays: 30,
    places: [1, 1],
    verified: true,
    weeks: quarterWeeks,
    appeal: -0.3,
    playedBy: 'mentoring',
  },
  goods: { ...dated, share: 0.18, leadDays: 8, places: [3, 10], appeal: 0.5, playedBy: 'goods-collection' },
  homework: {
    ...dated,
    share: 0.1,
    leadDays: 18,
    places: [1, 2],
    verified: true,
    weeks: quarterWeeks,
    appeal: 0.1,
    playedBy: 'digital-help',
  },
  outings: { ...dated, share: 0.05, leadDays: 8, places: [1, 3], appeal: 0.3, playedBy: 'sport-culture' },
} as const satisfies Record<string, KindModel>;

export type TownKind = keyof typeof kindModels;

const rows: Readonly<Record<TownKind, KindModel>> = kindModels;

/** The row of a kind of the city. */
export const kindModel = (kind: TownKind): KindModel => rows[kind];

export const townKinds = Object.keys(kindModels) as readonly TownKind[];
