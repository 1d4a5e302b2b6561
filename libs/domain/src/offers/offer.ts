import type {
  KindCode,
  offerCloseReasons,
  offerPauseReasons,
  offerWithdrawReasons,
  SkillCode,
} from '@app/contracts';
import type { ItemQuantity } from '../goods/index.js';
import type { Point } from '../geography/index.js';
import type { Home } from '../hosting/index.js';
import type { Premises } from '../premises/index.js';
import type { SpokenLanguage } from '../profiles/index.js';
import type { Availability } from '../time/index.js';
import type { VehicleRoom } from '../vehicles/index.js';

/**
 * - `asleep`: imported, the person has not agreed yet; seen and matched by nobody.
 * - `published`: matched. `paused`: no new proposal, commitments stay.
 * - `withdrawn` by the person, `closed` by the service: over.
 */
export type OfferState = 'asleep' | 'published' | 'paused' | 'withdrawn' | 'closed';

export type OfferPauseReason = (typeof offerPauseReasons)[number];
export type OfferWithdrawReason = (typeof offerWithdrawReasons)[number];
export type OfferCloseReason = (typeof offerCloseReasons)[number];

/**
 * What a volunteer puts up. The place is the district's centroid, never an address; `maxTravelKm` is a straight
 * line, above 0 and at most 100; `weeklyMinutes` null: no limit stated.
 */
export interface OfferTerms {
  readonly kinds: readonly KindCode[];
  readonly anythingUseful: boolean;
  readonly languages: readonly SpokenLanguage[];
  readonly skills: readonly SkillCode[];
  readonly availability: Availability;
  readonly remote: boolean;
  readonly postalCode: string;
  readonly district: string;
  readonly centroid: Point;
  readonly maxTravelKm: number;
  readonly weeklyMinutes: number | null;
  /** Goods to give, in all; what matches have promised of them is not taken off. */
  readonly items: readonly ItemQuantity[];
  /** What the vehicle takes that comes with its driver. */
  readonly vehicle: VehicleRoom | null;
  /** Names the vehicle; drivers who share one name it alike. Null without a vehicle, or until the offer is kept. */
  readonly vehicleKey: string | null;
  /** The room lent, never a dwelling; free when the offer is. */
  readonly premises: Premises | null;
  /** The home that its host opens; its address is not here. */
  readonly home: Home | null;
}

/**
 * Where an offer comes from; `enteredBy` is the account that typed it for the person, `listedBy` the association from
 * whose list it was imported: the person is told.
 */
export interface OfferSource {
  readonly name: 'self' | 'counter' | 'phone' | 'import' | 'seed';
  readonly enteredBy: string | null;
  readonly listedBy?: string | null;
}

/**
 * How the person agreed. `pending`: not yet, the offer sleeps. `attested`: an association says so and answers for it.
 */
export type Consent =
  | { readonly manner: 'pending' }
  | { readonly manner: 'self' | 'spoken' | 'mail'; readonly at: Date }
  | {
      readonly manner: 'attested';
      readonly at: Date;
      readonly attestedBy: string;
      readonly attestedOn: string;
    };

/** An offer. `version` grows with every change that is told; `stateReason` says why it is paused or over. */
export interface Offer {
  readonly id: string;
  readonly volunteerId: string;
  /** The account behind the volunteer. */
  readonly accountId: string;
  readonly territory: string;
  readonly version: number;
  readonly state: OfferState;
  readonly stateReason: string | null;
  readonly terms: OfferTerms;
  readonly source: OfferSource;
  readonly consent: Consent;
  readonly publishedAt: Date | null;
  /** When the person last said that the offer stands. */
  readonly confirmedAt: Date | null;
  readonly createdAt: Date;
}

/** Whether the offer is over for good. */
export const isOver = ({ state }: Pick<Offer, 'state'>): boolean =>
  state === 'withdrawn' || state === 'closed';
