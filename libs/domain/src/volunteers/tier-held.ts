import type { ProofCode, Tier } from '@app/contracts';
import { proofCodes, proofs } from '@app/contracts';
import type { CalendarDate } from '../time/index.js';
import type { Proof } from './proof.js';
import type { Volunteer } from './volunteer.js';

/** Where and when a tier is asked for; no association: what counts for all of them. */
export interface TierQuestion {
  readonly associationId?: string | null | undefined;
  readonly onDay: CalendarDate;
}

/** A tier held, and the last day on which its proofs hold; null when nothing lapses. */
export interface TierHeld {
  readonly tier: Tier;
  readonly validUntil: CalendarDate | null;
}

const tiers = [0, 1, 2, 3, 4] as const satisfies readonly Tier[];

/** Later than any date. */
const never = '9999';
const codesOf = tiers.map((tier) => proofCodes.filter((code) => proofs[code].tier === tier));

/** What the volunteer's own row shows, without a proof beside it. */
type Declared = Pick<Volunteer, 'identityDeclaredAt' | 'addressVerifiedAt' | 'charterAcceptedAt'>;

const declared: Partial<Record<ProofCode, (volunteer: Declared) => boolean>> = {
  'identity-declared': (volunteer) => volunteer.identityDeclaredAt !== null,
  'address-verified': (volunteer) => volunteer.addressVerifiedAt !== null,
  charter: (volunteer) => volunteer.charterAcceptedAt !== null,
};

/**
 * The highest tier whose every check, and every check of the tiers below, holds on a day. An interview counts for
 * the association that held it, a city assessor's for all. Undefined when not even the identity was declared:
 * unknown fails. Charter and interview by A: 2 for A, 1 for B.
 */
export function tierHeld(
  volunteer: Volunteer,
  seen: readonly Proof[],
  question: TierQuestion,
): Tier | undefined {
  return clearances(volunteer, seen, question).at(-1)?.tier;
}

/** Every tier held on a day, lowest first, with the last day of each. */
export function clearances(
  volunteer: Declared,
  seen: readonly Proof[],
  { associationId = null, onDay }: TierQuestion,
): readonly TierHeld[] {
  const held: TierHeld[] = [];
  let validUntil: CalendarDate | null = null;
  for (const tier of tiers) {
    for (const kind of codesOf[tier]!) {
      if (declared[kind]?.(volunteer)) continue;
      const ends = seen
        .filter((proof) => proof.kind === kind && counts(proof, associationId, onDay))
        .map((proof) => proof.validUntil);
      const end = lastDayOf(ends, proofs[kind].count);
      if (end === undefined) return held;
      validUntil = earlier(validUntil, end);
    }
    held.push({ tier, validUntil });
  }
  return held;
}

function counts(proof: Proof, associationId: string | null, onDay: CalendarDate): boolean {
  const { scope } = proofs[proof.kind];
  return (
    proof.seenOn <= onDay &&
    (proof.validUntil === null || onDay <= proof.validUntil) &&
    (scope === 'everywhere' || proof.associationId === null || proof.associationId === associationId)
  );
}

/** The last day on which `count` of the proofs hold together; undefined when there are fewer. */
function lastDayOf(ends: readonly (CalendarDate | null)[], count: number): CalendarDate | null | undefined {
  const latestFirst = ends.map((end) => end ?? never).sort((a, b) => (a < b ? 1 : Number(a > b) * -1));
  const last = latestFirst[count - 1];
  return last === never ? null : last;
}

function earlier(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  if (a === null) return b;
  return b === null || a < b ? a : b;
}
