import type { KindCode } from '@app/contracts';

/**
 * What is in sight for one kind of a territory: the needs to be expected in the coming 14 days, by the pace of the last
 * 56, and the volunteers who have an offer of it in force. Ten needs in eight weeks: 2.5.
 */
export interface KindOutlook {
  readonly forecastNeeds: number;
  readonly activeOffers: number;
}

/** The outlook of each kind that was ever asked or offered in a territory: counts, and nobody's languages. */
export type ScarcityOutlook = Readonly<Partial<Record<KindCode, KindOutlook>>>;

/** For how many days needs are forecast, and from how many past days at most. */
export const scarcityDays = { ahead: 14, behind: 56 } as const;
