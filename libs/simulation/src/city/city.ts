import type { PersonInput } from '@app/domain/accounts';
import type { AssociationInput } from '@app/domain/associations';
import type { NeedInput } from '@app/domain/needs';
import type { OfferInput } from '@app/domain/offers';
import type { CalendarDate } from '@app/domain/time';

/** Somebody invented; the address ends in `.invalid`, so that no mail can ever leave for it. */
export interface CityPerson extends PersonInput {
  readonly familyName: string;
}

/** An association with invented numbers and the member who acts for it. */
export interface CityAssociation extends AssociationInput {
  readonly name: string;
  readonly rna: string;
  readonly siren: string;
  readonly contact: CityPerson;
  /** Code of the arrondissement where it is at home. */
  readonly district: string;
  /** Verified ones may post; the others wait for a coordinator. */
  readonly verified: boolean;
  /** Its needs are not read by a coordinator first. */
  readonly trusted: boolean;
}

/** A volunteer with one offer. Tier 2 needs an interview, some kinds a signed confidentiality. */
export interface CityVolunteer {
  readonly person: CityPerson & { readonly bornOn: CalendarDate };
  readonly offer: OfferInput;
  readonly interviewed: boolean;
  readonly confidentialityAccepted: boolean;
  /** Commitments at the same time. */
  readonly maxConcurrent: number;
}

/** What an association asks, posted some time ago. */
export interface CityNeed {
  /** Position of the association in the list. */
  readonly association: number;
  readonly postedMinutesAgo: number;
  readonly need: NeedInput;
}

/** A whole city, as drafts of what the use cases take. Everything in it is invented. */
export interface City {
  readonly territory: string;
  readonly associations: readonly CityAssociation[];
  readonly volunteers: readonly CityVolunteer[];
  readonly needs: readonly CityNeed[];
}
