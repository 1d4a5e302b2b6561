/** By what needs, and by what volunteers, are told apart. */
export const needDimensions = ['district', 'association-size', 'language', 'kind', 'tier'] as const;
export const volunteerDimensions = ['tenure', 'reach', 'availability'] as const;

/** The groups that have a name of their own; the others go by the code of their kind, language, district or tier. */
export const fairnessGroups = [
  ...['1', '2', '3', '4', '5'].map((fifth) => `association-size-${fifth}`),
  'language-none',
  ...['under-30-days', 'under-180-days', 'longer'].map((tenure) => `tenure-${tenure}`),
  ...['up-to-3-km', 'up-to-6-km', 'further'].map((reach) => `reach-${reach}`),
  ...['up-to-3-hours', 'up-to-10-hours', 'more'].map((hours) => `availability-${hours}`),
] as const;

export type NeedDimension = (typeof needDimensions)[number];
export type VolunteerDimension = (typeof volunteerDimensions)[number];
export type FairnessDimension = NeedDimension | VolunteerDimension;

/**
 * One group: how many, the share served in [0, 1], shrunk towards the city as by 20 more, and the median hours to the
 * first yes. All null for a group of fewer than five: such a number would speak of somebody.
 */
export interface GroupFigures {
  readonly group: string;
  readonly size: number | null;
  readonly share: number | null;
  readonly medianHours: number | null;
}

/**
 * The worst served group of a dimension against the best: their ratio in [0, 1] with its 95 % interval, and the chance
 * that two alike groups would differ as much. `alarm`: the ratio is below four fifths; `breached`: the groups for which
 * that is hardly chance.
 */
export interface DimensionAudit<Dimension extends FairnessDimension = FairnessDimension> {
  readonly dimension: Dimension;
  readonly ratio: number | null;
  readonly interval: readonly [number, number] | null;
  readonly pValue: number | null;
  readonly alarm: boolean;
  readonly breached: readonly string[];
  readonly groups: readonly GroupFigures[];
}

/** How a territory treats needs and volunteers, by groups; counts of people below five never appear. */
export interface FairnessReport {
  /** Share of the needs that somebody said yes to; null without needs. */
  readonly coverage: number | null;
  readonly needs: readonly DimensionAudit<NeedDimension>[];
  readonly volunteers: readonly DimensionAudit<VolunteerDimension>[];
  /** How often bilingual volunteers are asked about their other kinds, against everybody else; alarm below 0.95. */
  readonly bilingual: {
    readonly ratio: number | null;
    readonly interval: readonly [number, number] | null;
    readonly alarm: boolean;
  };
  /** How unequally invitations fall on places: 0 alike, towards 1 all on one. */
  readonly exposureGini: number | null;
  /** The five worst served groups of needs, the worst first. */
  readonly worst: readonly {
    readonly dimension: NeedDimension;
    readonly group: string;
    readonly share: number;
  }[];
}

/** By how much less a group is served than the city, in (0, 1]; `subject`: the group, or an association of a size. */
export interface Deficit {
  readonly dimension: Exclude<NeedDimension, 'association-size'> | 'association';
  readonly subject: string;
  readonly deficit: number;
  readonly breached: boolean;
}

/** One week's audit of a territory. */
export interface FairnessAudit {
  readonly id: string;
  readonly territory: string;
  readonly madeAt: Date;
  readonly report: FairnessReport;
}
