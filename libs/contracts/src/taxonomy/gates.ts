import type { KindGate } from './kind-definition.js';

/**
 * What readers may learn of a gate.
 * - `relaxable`: only time, frequency, distance and level; a pair that fails one such gate alone is a near miss.
 * - `disclosed`: may be named and counted to a volunteer or an association. Tier, age, safety wish, do-not-match,
 *   load limit and access never are: whoever fails one of them is absent from every count.
 * - `channel`: `push` gates are tested before asking somebody, never when somebody applies.
 */
export interface GateDefinition {
  readonly relaxable: boolean;
  readonly disclosed: boolean;
  readonly channel: 'any' | 'push';
}

const silent = { relaxable: false, disclosed: false, channel: 'any' } as const satisfies GateDefinition;
const firm = { relaxable: false, disclosed: true, channel: 'any' } as const satisfies GateDefinition;
const relaxable = { relaxable: true, disclosed: true, channel: 'any' } as const satisfies GateDefinition;
const push = { relaxable: false, disclosed: true, channel: 'push' } as const satisfies GateDefinition;

/**
 * The gates that every kind shares. The undisclosed come first: "N people available" counts those who pass them all.
 * - `active`: offer, volunteer, need and association in force; `consent`: agreed to be contacted.
 * - `association-ready`: verified (or vouched for) and, where the kind asks, authorised this year.
 * - `tier`: every proof of the required tier covers the first session. Unknown fails.
 * - `kind-ticked`: ticked, or "anything useful"; a neighbouring kind passes in pull lists only.
 * - `schedule`: every mandatory session is inside the availability and overlaps no booking; a flexible need skips it.
 * - `frequency`: at least the sessions a week that the need states.
 * - `language-level` is tested once `language` passes.
 * - `answerable-in-time`: an invitation can still be answered before the session.
 */
export const commonGates = {
  active: silent,
  consent: silent,
  'minimum-age': silent,
  tier: silent,
  'safety-wish': silent,
  'not-blocked': silent,
  access: silent,
  load: silent,
  'kind-open': firm,
  'association-ready': firm,
  'kind-ticked': firm,
  language: firm,
  'language-level': relaxable,
  skill: firm,
  schedule: relaxable,
  frequency: relaxable,
  travel: relaxable,
  'free-place': firm,
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
