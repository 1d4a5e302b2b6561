import type { KindCode } from '@app/contracts';
import type { AuthorisationScope, MinorsPresent } from '../safeguarding/index.js';
import { authorisationsFor } from '../safeguarding/index.js';
import type { CalendarDate, DateRange } from '../time/index.js';

/** `suspended` asks for nothing any more; what is confirmed stays until its parties decide. */
export type Verification = 'unverified' | 'verified' | 'suspended';

/** Leave to ask for what needs most care, recorded by a coordinator for at most a year. */
export interface Authorisation {
  readonly id: string;
  readonly scope: AuthorisationScope;
  /** The professional who answers for it. */
  readonly namedProfessional: string;
  readonly insuranceSeenOn: CalendarDate;
  readonly validFrom: CalendarDate;
  /** Last day on which it holds. */
  readonly validUntil: CalendarDate;
}

/** An organisation that posts needs. */
export interface Association {
  readonly id: string;
  readonly name: string;
  readonly rna: string | null;
  readonly siren: string | null;
  /** The verified association that a collective without numbers works under. */
  readonly hostedBy: string | null;
  /** Code of its territory. */
  readonly territory: string;
  readonly verification: Verification;
  /** Who vouched for an imported association that nobody has verified yet. */
  readonly vouchedBy: string | null;
  /** Its needs no longer wait for a coordinator. */
  readonly trusted: boolean;
  /** Account of the person whom confirmed volunteers reach. */
  readonly namedContact: string | null;
  /** How the association insures its volunteers, in its own words. */
  readonly volunteerInsurance: string | null;
  readonly closures: readonly DateRange[];
  readonly authorisations: readonly Authorisation[];
  readonly source: { readonly name: string; readonly clientId: string } | null;
  readonly demo: boolean;
  readonly createdAt: Date;
}

/** Whether volunteers may be sent to it: verified, or vouched for and not suspended since. */
export const isReady = ({
  verification,
  vouchedBy,
}: Pick<Association, 'verification' | 'vouchedBy'>): boolean =>
  verification === 'verified' || (verification === 'unverified' && vouchedBy !== null);

/** The first authorisation that a need of this kind asks for and the association does not hold on that day. */
export function missingAuthorisation(
  { authorisations }: Pick<Association, 'authorisations'>,
  need: { readonly kind: KindCode; readonly minorsPresent: MinorsPresent },
  day: CalendarDate,
): AuthorisationScope | undefined {
  return authorisationsFor(need.kind, need.minorsPresent).find(
    (scope) =>
      !authorisations.some((held) => held.scope === scope && held.validFrom <= day && day <= held.validUntil),
  );
}

/**
 * Whether the association holds on that day every authorisation that a need asks for. Legal advice with `legal`
 * recorded until 31 December passes on that day and not the day after; a conversation group for adults needs none.
 */
export const authorisedFor = (
  association: Pick<Association, 'authorisations'>,
  need: { readonly kind: KindCode; readonly minorsPresent: MinorsPresent },
  day: CalendarDate,
): boolean => missingAuthorisation(association, need, day) === undefined;
