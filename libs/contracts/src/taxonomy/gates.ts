import type { KindGate } from './kind-definition.js';

/** What readers may learn of a gate, and when it is tested. */
export interface GateDefinition {
  /** Only time, frequency, distance and level; a pair that fails one such gate alone is a near miss. */
  readonly relaxable: boolean;
  /**
   * May be named and counted to a volunteer or an association. Tier, age, safety wish, do-not-match, load
   * limit and access never are: whoever fails one of them is absent from every count.
   */
  readonly disclosed: boolean;
  /** `push` gates are tested before asking somebody, never when somebody applies. */
  readonly channel: 'any' | 'push';
}

const silent = { relaxable: false, disclosed: false, channel: 'any' } as const satisfies GateDefinition;
const firm = { relaxable: false, disclosed: true, channel: 'any' } as const satisfies GateDefinition;
const relaxable = { relaxable: true, disclosed: true, channel: 'any' } as const satisfies GateDefinition;
const push = { relaxable: false, disclosed: true, channel: 'push' } as const satisfies GateDefinition;

/**
 * The gates that every kind shares. The undisclosed come first: "412 people available" counts those who pass
 * them all.
 */
export const commonGates = {
  /** Offer, volunteer, need and association are in force. */
  active: silent,
  /** The person agreed to be contacted. */
  consent: silent,
  'minimum-age': silent,
  /** Every proof of the required tier covers the first session; unknown fails. */
  tier: silent,
  'safety-wish': silent,
  'not-blocked': silent,
  access: silent,
  load: silent,
  'kind-open': firm,
  /** The association is verified or vouched for and, where the kind asks, authorised this year. */
  'association-ready': firm,
  /** Ticked, or "anything useful"; a neighbouring kind passes in pull lists only. */
  'kind-ticked': firm,
  language: firm,
  /** Tested once `language` passes. */
  'language-level': relaxable,
  skill: firm,
  /** Each mandatory session is inside the availability and overlaps no booking; a flexible need skips it. */
  schedule: relaxable,
  /** At least the sessions a week that the need states. */
  frequency: relaxable,
  travel: relaxable,
  'free-place': firm,
  /** An invitation can still be answered before the session. */
  'answerable-in-time': firm,
  'not-asked-before': firm,
  budget: push,
} as const satisfies Record<string, GateDefinition>;

/** The gates that a kind adds to the common ones. */
export const kindGates = {
  'confidentiality-signed': firm,
  'language-pair': firm,
  'professional-number': firm,
  'driving-licence': firm,
  vehicle: firm,
  'premises-fit': firm,
  'home-fit': silent,
  'items-wanted': firm,
  'french-level': relaxable,
  'trained-for-literacy': firm,
  'named-professional': firm,
} as const satisfies Record<KindGate, GateDefinition>;

/** Every gate, by code: the common ones, then those of the kinds. */
export const gates = { ...commonGates, ...kindGates } as const;

export type CommonGate = keyof typeof commonGates;
export type GateCode = keyof typeof gates;

/** The codes of every gate, in the order in which they are tested and told. */
export const gateCodes = Object.keys(gates) as readonly GateCode[];

/** The gates that a near miss may fail. */
export const relaxableGates = gateCodes.filter((code) => gates[code].relaxable);
