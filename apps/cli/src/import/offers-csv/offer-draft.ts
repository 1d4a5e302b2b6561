import type { KindCode, SkillCode } from '@app/contracts';
import type { ItemQuantity } from '@app/domain/goods';
import type { Premises } from '@app/domain/premises';
import type { Availability, CalendarDate } from '@app/domain/time';
import type { VehicleRoom } from '@app/domain/vehicles';
import type { LanguageDraft } from './cells/languages-cell.js';

/** What a row offers, in our vocabulary; it sleeps until the person agrees. */
export interface OfferDraft {
  readonly kinds: readonly KindCode[];
  /** Any useful mission will do, beside the kinds named. */
  readonly anythingUseful: boolean;
  readonly languages: readonly LanguageDraft[];
  readonly skills: readonly SkillCode[];
  readonly availability: Availability;
  readonly remote: boolean;
  readonly district: string;
  readonly postalCode: string;
  readonly maxTravelKm: number;
  readonly weeklyMinutes?: number;
  readonly items?: readonly ItemQuantity[];
  readonly vehicle?: VehicleRoom;
  /** Said to be no dwelling. */
  readonly premises?: Premises & { readonly dwelling: false };
}

/** Who the row is about: goes to the table of contacts and nowhere else, never to a report. */
export interface PersonDraft {
  readonly givenName: string;
  readonly familyName?: string;
  readonly email: string;
  readonly phone?: string;
  readonly bornOn?: CalendarDate;
}
