import type { Tier } from './kind-definition.js';

/**
 * A check on a person. Only kind, seen on, seen by and valid until are ever kept, never the document.
 * - `tier`: the tier from which it is asked; null when a kind or an association asks for it, whatever the tier.
 * - `count`: how many distinct ones are needed.
 * - `validMonths`: months until it lapses, counted from the day it was seen; null when it does not lapse.
 * - `issuedWithinMonths`: greatest age of the document on the day it is seen.
 * - `scope`: `association` counts only for the association that made the check, unless a city assessor made it.
 */
export interface ProofDefinition {
  readonly tier: Tier | null;
  readonly count: number;
  readonly validMonths: number | null;
  readonly issuedWithinMonths?: number;
  readonly scope: 'everywhere' | 'association';
}

const once = { count: 1, validMonths: null, scope: 'everywhere' } as const;
const yearly = { count: 1, validMonths: 12, scope: 'everywhere' } as const;

/**
 * The kinds of proof, in the order of the tiers. Nothing here demands a document that a newcomer cannot have.
 * - `bulletin-3`: asked for by the person, shown, never kept; ages are settings for counsel to confirm.
 * - `attestation-honorabilite`: only where the association is recorded as a child-protection or early-childhood body,
 *   as the law limits it; of the two validities published, the shorter.
 * - `household-check`: the checks of tier 3 for every adult of the home; `home-visit`: by a trained assessor. Both
 *   lapse with the shortest check that they rest on.
 * @source Code de procédure pénale, art. 777 (bulletin n° 3); Code de l'action sociale et des familles, art. L133-6
 */
export const proofs = {
  'identity-declared': { ...once, tier: 0 },
  'address-verified': { ...once, tier: 1 },
  charter: { ...once, tier: 1 },
  interview: { ...once, tier: 2, scope: 'association' },
  reference: { ...once, tier: 3, count: 2 },
  'code-of-conduct': { ...once, tier: 3 },
  'bulletin-3': { ...yearly, tier: 3, issuedWithinMonths: 6 },
  'household-check': { ...yearly, tier: 4 },
  'home-visit': { ...yearly, tier: 4 },

  confidentiality: { ...once, tier: null },
  'attestation-honorabilite': { ...once, tier: null, validMonths: 6 },
  'driving-licence': { ...once, tier: null },
  'vehicle-insurance': { ...yearly, tier: null },
  'home-insurance': { ...yearly, tier: null },
  'professional-number': { ...yearly, tier: null },
  'skill-certificate': { ...once, tier: null },
} as const satisfies Record<string, ProofDefinition>;

export type ProofCode = keyof typeof proofs;

/** The codes of the proofs, in the order of the tiers. */
export const proofCodes = Object.keys(proofs) as readonly ProofCode[];

/** Whether a value is a code of a proof. */
export const isProof = (value: string): value is ProofCode => Object.hasOwn(proofs, value);
