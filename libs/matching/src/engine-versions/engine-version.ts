import type { KindCode, NeedFactor, Weights } from '@app/contracts';

/** Margins of the gates that are a setting of the engine rather than a rule of the kind. */
export interface GateConstants {
  /** Kept free before and after a booked session, to travel. */
  readonly travelBufferMinutes: number;
  /** Kinds for which those on call may be asked up to the higher cap of the territory; a crisis always is one. */
  readonly onCallKinds: readonly KindCode[];
}

/** The values in [0, 1] that the six criteria give. */
export interface CriterionConstants {
  readonly skills: { readonly required: number; readonly useful: number; readonly noneUseful: number };
  readonly motivation: {
    readonly ticked: number;
    readonly neighbouring: number;
    readonly anythingUseful: number;
  };
  readonly schedule: { readonly spareBonus: number; readonly flexible: number };
  readonly travel: { readonly exponent: number; readonly closeByShare: number };
  readonly language: { readonly atLevel: number; readonly noneNeeded: number };
  readonly continuity: { readonly wentWell: number; readonly firstTime: number; readonly didNotSuit: number };
}

/** From how near a first session on the factor counts, and the word for it. */
export interface UrgencyStep {
  readonly withinHours: number;
  readonly factor: number;
  readonly reason: NeedFactor;
}

/** A bounded raise that grows with the days waited: 1 at once, 1 + `gain` from `fullDays` on. */
export interface LiftConstants {
  readonly gain: number;
  readonly fullDays: number;
}

/**
 * What asking costs. `price`: λ at its highest, charged to the offer of a scarce kind that is asked for another kind,
 * when its needs reach one for `offersPerNeed` offers; `scarceKinds` are those that only few can do.
 */
export interface AttentionConstants {
  readonly costPerInvitation: number;
  readonly scarcity: {
    readonly price: number;
    readonly offersPerNeed: number;
    readonly scarceKinds: readonly KindCode[];
  };
  /** Raises what asking an offer that nobody was ever asked about is worth, by the days since it was published. */
  readonly neverAsked: LiftConstants;
}

/** The need factor N = U × B × E × W. Steps of urgency are tried in order; the first that holds counts. */
export interface NeedFactorConstants {
  readonly urgency: readonly UrgencyStep[];
  readonly crisis: number;
  readonly firstVolunteer: number;
  readonly coverageFloor: number;
  readonly coverageSpan: number;
  readonly equityGain: number;
  readonly equityFullDeficit: number;
  /** How many gains a need may get: more than one only for a group that the audit found in breach. */
  readonly equityMostGains: number;
  /** Raises a need by how long it has been published without its places filled. */
  readonly waiting: LiftConstants;
  readonly minimum: number;
  readonly maximum: number;
}

/** The logistic estimate that an asked volunteer says yes; log-odds unless the name says otherwise. */
export interface AcceptanceConstants {
  readonly base: number;
  readonly ticked: number;
  readonly perKm: number;
  readonly perDaySinceOffer: number;
  readonly daysSinceOfferAtMost: number;
  readonly kinds: Readonly<Partial<Record<KindCode, number>>>;
  readonly priorAnswers: number;
  readonly recoveryDays: number;
  /** Upper bounds of the buckets that are stored in place of the estimate. */
  readonly buckets: readonly number[];
}

/** How many people one wave asks. `target` bounds the acceptances hoped for, as a share of the places lacking. */
export interface WaveConstants {
  readonly target: { readonly minimum: number; readonly maximum: number; readonly dividendDays: number };
  readonly maximumSize: number;
  readonly choiceOptions: number;
  /** Read no more, since nobody but a caseworker asks for a home; engines that landed keep every number. */
  readonly homeSize: number;
  readonly qualityFloor: number;
  readonly noFloorWithinHours: number;
  readonly explorationOneOf: number;
  readonly neverExploredKinds: readonly KindCode[];
  readonly unmetReviewHours: number;
}

/**
 * One frozen set of every constant of the engine. A result is stored with the `name` of the version that gave it;
 * changing a number is a new version with a decision record and a before/after report, never an edit.
 */
export interface EngineVersion {
  readonly name: string;
  readonly weights: Readonly<Record<KindCode, Weights>>;
  readonly gates: GateConstants;
  readonly criteria: CriterionConstants;
  readonly fit: {
    readonly floor: number;
    readonly slope: number;
    readonly pivot: number;
    readonly cap: number;
  };
  readonly needFactor: NeedFactorConstants;
  readonly acceptance: AcceptanceConstants;
  readonly attention: AttentionConstants;
  readonly waves: WaveConstants;
  /** Keys closer than this are equals: the never-asked come first, then a hash of need and offer. */
  readonly tieStep: number;
}
