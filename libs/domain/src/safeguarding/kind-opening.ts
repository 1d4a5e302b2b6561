import type { KindCode, Tier } from '@app/contracts';
import { kindOf } from '@app/contracts';
import type { Refusal } from '../errors/index.js';
import { conflict } from '../errors/index.js';
import type { Territory } from '../territories/index.js';
import { isForVolunteers } from './everyday-occasion.js';
import type { MinorsPresent } from './required-tier.js';

/** Why nobody can be matched, and what its author can do instead. */
const waysOut = {
  orientation: 'ask-accredited-body',
  'minors-not-stated': 'state-whether-minors-are-present',
  minors: 'ask-coordinator',
  tier: 'ask-coordinator',
  'occasion-not-stated': 'state-whether-the-occasion-is-everyday',
  territory: 'ask-coordinator',
} as const;

/** Why a kind is closed to matching. */
export type ClosedBecause = keyof typeof waysOut;

/** What of a need decides whether it may be matched at all. */
export interface OpeningTerms {
  readonly kind: KindCode;
  readonly minorsPresent: MinorsPresent;
  readonly tier: Tier;
  /** Of a kind that asks for it: nothing said counts as the work of professionals. */
  readonly everydayOccasion: boolean | null;
}

/**
 * Why a need of this kind may not be matched here; undefined when it may. Fails closed: needs with minors, tiers 3 and
 * 4, interpreting of which nobody said that the occasion is an everyday one, kinds that the territory has not opened. A
 * group for adults in `conversation` passes; the same with minors, or with nothing said about them, does not.
 */
export function closedBecause(
  { kind, minorsPresent, tier, everydayOccasion }: OpeningTerms,
  territory: Pick<Territory, 'settings'>,
): ClosedBecause | undefined {
  const { opening } = kindOf(kind);
  if (opening === 'orientation') return 'orientation';
  if (opening === 'closed') return 'tier';
  if (minorsPresent === 'unknown') return 'minors-not-stated';
  if (minorsPresent === 'yes') return 'minors';
  if (tier >= 3) return 'tier';
  if (!isForVolunteers({ kind, everydayOccasion })) return 'occasion-not-stated';
  return territory.settings.openKinds.includes(kind) ? undefined : 'territory';
}

/** The `kind-not-open` refusal of a need, with its way out; undefined when the kind is open. */
export function kindOpenFor(
  terms: OpeningTerms,
  territory: Pick<Territory, 'settings'>,
): Refusal | undefined {
  const because = closedBecause(terms, territory);
  return because && conflict('kind-not-open', { kind: terms.kind, because }, waysOut[because]);
}
