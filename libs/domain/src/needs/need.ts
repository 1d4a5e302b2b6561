import type { KindCode, listedOnlyReasons, NeedSetting, Tier } from '@app/contracts';
import type { Point } from '../geography/index.js';
import type { Session } from '../time/index.js';
import type { NeedTerms } from './terms/need-terms.js';

export type NeedState = 'draft' | 'published' | 'withdrawn' | 'closed';
export type Moderation = 'pending' | 'approved' | 'refused';
/**
 * `listed-only` needs are shown with their link and never matched; `shortlisted` ones are for caseworkers alone: no wave,
 * board or statistics of matching reads them.
 */
export type Listing = 'matched' | 'listed-only' | 'shortlisted';

/** Why an imported need is only listed. */
export type ListedOnlyReason = (typeof listedOnlyReasons)[number];

/** Where a need came from: typed in here, or a feed with its own id for it. */
export interface NeedSource {
  readonly name: string;
  readonly clientId: string;
  readonly applicationUrl: string;
}

/**
 * What an association asks for, as it is stored. `kind` null and `setting` unknown exist in listed-only needs alone.
 * Instants are null where there is none: no hold, no sessions, never unmet.
 */
export interface Need extends Omit<NeedTerms, 'kind' | 'setting'> {
  readonly id: string;
  readonly associationId: string;
  /** Counts its changes from 1. */
  readonly version: number;
  readonly state: NeedState;
  readonly moderation: Moderation;
  readonly moderationReason: string | null;
  readonly listing: Listing;
  readonly listingReason: ListedOnlyReason | null;
  readonly kind: KindCode | null;
  readonly setting: NeedSetting | 'unknown';
  readonly tier: Tier | null;
  readonly minimumAge: 16 | 18 | null;
  readonly territory: string;
  readonly timeZone: string;
  /** Code of the arrondissement; null when remote. */
  readonly district: string | null;
  /** Centroid of the district. */
  readonly point: Point | null;
  /** Until when its author can still edit or undo before anybody is asked. */
  readonly holdUntil: Date | null;
  /** Of a stay, the first night; null without dates. */
  readonly firstSessionAt: Date | null;
  readonly lastSessionAt: Date | null;
  /** Since when nobody is left to ask. */
  readonly unmetAt: Date | null;
  readonly source: NeedSource | null;
  readonly closeReason: string | null;
  readonly publishedBy: string | null;
  /** Who wrote down that the guest asked for a home of men; null while nobody did. */
  readonly menOnlyHomeAskedBy: string | null;
  readonly publishedAt: Date | null;
  /** When the association last said that it still stands. */
  readonly confirmedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** One dated occurrence of a need. `endsAt` is later than `startsAt`. */
export interface NeedSession extends Session {
  readonly id: string;
  readonly state: 'planned' | 'cancelled';
}
