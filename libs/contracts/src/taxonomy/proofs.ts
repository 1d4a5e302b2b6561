import type { Tier } from './kind-definition.js';

/** A check on a person. Only kind, seen on, seen by and valid until are ever kept, never the document. */
export interface ProofDefinition {
  /** The tier from which it is asked; null when a kind or an association asks for it, whatever the tier. */
  readonly tier: Tier | null;
  /** How many distinct ones are needed. */
  readonly count: number;
  /** Months until it lapses, from the day it was seen; null when it does not lapse by itself. */
  readonly validMonths: number | null;
  /** Greatest age of the document, in months, on the day it is seen. */
  readonly issuedWithinMonths?: number;
  /** `association`: counts only for the association that made the check, unless a city assessor made it. */
  readonly scope: 'everywhere' | 'association';
}

const once = { count: 1, validMonths: null, scope: 'everywhere' } as const;
const yearly = { count: 1, validMonths: 12, scope: 'everywhere' } as const;

/**
 * The kinds of proof, in the order of the tiers; nothing here demands a document that a newcomer cannot have.
 * The ages of the two official documents are defaults that counsel confirms.
 * @source Code de procédure pénale, art. 777 (bulletin n° 3); Code de l’action sociale et des familles,
 * L133-6
 */
export const proofs = {
  'identity-declared': { ...once, tier: 0 },
  'address-verified': { ...once, tier: 1 },
  charter: { ...once, tier: 1 },
  interview: { ...once, tier: 2, scope: 'association' },
  reference: { ...once, tier: 3, count: 2 },
  'code-of-conduct': { ...once, tier: 3 },
  /** Asked for by the person, shown, never kept. */
  'bulletin-3': { ...yearly, tier: 3, issuedWithinMonths: 6 },
  /** The checks of tier 3 for every adult of the home; lapses with the shortest of them. */
  'household-check': { ...yearly, tier: 4 },
  'home-visit': { ...yearly, tier: 4 },

  confidentiality: { ...once, tier: null },
  /** Only where the association is recorded as a child-protection or early-childhood body. */
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
