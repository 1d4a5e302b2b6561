import type { AccessCode, KindCode, MatchState, ProofCode, SkillCode, Tier } from '@app/contracts';
import type { ItemQuantity } from '../goods/index.js';
import type { Premises } from '../premises/index.js';
import type { SafetyWords } from '../safeguarding/index.js';
import type { Availability } from '../time/index.js';
import type { VehicleRoom } from '../vehicles/index.js';
import type { HomeProfile } from './home-profile.js';
import type { BookedSession } from './session-profile.js';
import type { SpokenLanguage } from './spoken-language.js';

/**
 * A safeguarding tier that a volunteer holds.
 * `associationId` null counts for all associations; `validUntilDay` is the last day on which its proofs hold, null
 * when nothing lapses.
 */
export interface Clearance {
  readonly tier: Tier;
  readonly associationId: string | null;
  readonly validUntilDay: number | null;
}

/** A proof seen for a kind's own gate (licence, insurance, professional number); the last day on which it holds. */
export interface HeldProof {
  readonly code: ProofCode;
  readonly validUntilDay: number | null;
}

/** What the volunteer is bound to already. `maxWeeklyMinutes` null: no limit was stated. */
export interface LoadProfile {
  readonly concurrent: number;
  readonly maxConcurrent: number;
  readonly maxWeeklyMinutes: number | null;
  readonly booked: readonly BookedSession[];
}

/**
 * How often the volunteer was asked, across all associations. `askedAtMs`: the invitations of the territory's window;
 * `ignoredInRow`: invitations left without answer since the last visit; `asks` and `accepts`: over all time.
 */
export interface SolicitationProfile {
  readonly askedAtMs: readonly number[];
  readonly lastUnansweredAtMs: number | null;
  readonly ignoredInRow: number;
  readonly asks: number;
  readonly accepts: number;
  readonly invitationOpen: boolean;
  readonly pausedUntilMs: number | null;
  readonly mutedKinds: readonly KindCode[];
  readonly onCall: boolean;
}

/** An earlier match of this volunteer with some need. `needVersion`: what the need was when she was asked. */
export interface EarlierMatch {
  readonly needId: string;
  readonly state: MatchState;
  readonly round: number;
  readonly needVersion: number;
  readonly sinceMs: number;
}

/**
 * All that the engine may know of an offer and its volunteer: a whitelist. No name, birth date, nationality,
 * status, religion, health, photograph or free text; a field is added here by a decision, never in passing.
 * - `skills`: a certified skill is listed only once its proof was seen.
 * - `minimumAgeDays`: first local day on which the volunteer is 16, 18; 0 once it has passed, null when unknown.
 * - `lon`, `lat`: centroid of the arrondissement or postal code, in degrees; null when unknown.
 * - `accessNeeds`: codes of practical arrangements that the volunteer asks for (step-free), never their cause.
 * - `items`: goods to give that no match has promised yet; `vehicle`, `premises` and `home`: null when
 *   none is offered, or nobody described it.
 * - `safety`: what the volunteer said of herself and of the other party, for the gate of safety wishes alone.
 */
export interface OfferProfile {
  readonly offerId: string;
  readonly volunteerId: string;
  readonly offerVersion: number;
  readonly active: boolean;
  readonly consented: boolean;
  readonly publishedAtMs: number;
  readonly kinds: readonly KindCode[];
  readonly anythingUseful: boolean;
  readonly languages: readonly SpokenLanguage[];
  readonly skills: readonly SkillCode[];
  readonly clearances: readonly Clearance[];
  readonly minimumAgeDays: Readonly<Record<16 | 18, number | null>>;
  readonly confidentialitySigned: boolean;
  readonly proofs: readonly HeldProof[];
  readonly safety: SafetyWords;
  readonly accessNeeds: readonly AccessCode[];
  readonly availability: Availability;
  readonly remoteAccepted: boolean;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly maxTravelKm: number;
  readonly items: readonly ItemQuantity[];
  readonly vehicle: VehicleRoom | null;
  readonly premises: Premises | null;
  readonly home: HomeProfile | null;
  readonly load: LoadProfile;
  readonly solicitation: SolicitationProfile;
  readonly earlier: readonly EarlierMatch[];
  readonly blockedAssociationIds: readonly string[];
  readonly wentWellWith: readonly string[];
  readonly didNotSuitWith: readonly string[];
}
