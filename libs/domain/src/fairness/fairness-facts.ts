import type { KindCode } from '@app/contracts';

/**
 * What became of one need: the groups that it belongs to, never the person helped. `languages`: those asked beside French;
 * `hoursToFirstYes`: from publication to the first volunteer who said yes, null when nobody has; `asked`: how many
 * invitations were sent for it.
 */
export interface NeedOutcome {
  readonly associationId: string;
  readonly district: string | null;
  readonly kind: KindCode;
  readonly tier: number;
  readonly languages: readonly string[];
  readonly places: number;
  readonly asked: number;
  readonly hoursToFirstYes: number | null;
}

/**
 * How a volunteer with an offer in force fares. `relevant`: asked, or on the list of an open need, in the last 14 days.
 * `askedOtherKinds`: whether she was asked in 28 days about a kind that she ticked beside interpreting and translation;
 * null when she ticked none. `bilingual`: speaks another language than French, read for the audit alone.
 */
export interface VolunteerOutcome {
  readonly tenureDays: number;
  readonly maxTravelKm: number;
  readonly weeklyMinutes: number;
  readonly relevant: boolean;
  readonly bilingual: boolean;
  readonly askedOtherKinds: boolean | null;
}

/** All that an audit reads of a territory. */
export interface FairnessFacts {
  readonly needs: readonly NeedOutcome[];
  readonly volunteers: readonly VolunteerOutcome[];
}
