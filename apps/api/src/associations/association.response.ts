import type { Authorisation } from '@app/domain/associations';
import type { AuthorisationScope } from '@app/domain/safeguarding';
import { authorisationScopes } from '@app/domain/safeguarding';
import type { AssociationView, MemberView } from '@app/persistence';
import { CalendarDay, Code, Flag, Id, IdOrNull, Many, Text, TextOrNull } from '../http/response-fields.js';

/** Days on which nobody answers, both included. */
export class ClosureResponse {
  @CalendarDay()
  readonly from: string;
  @CalendarDay()
  readonly until: string;
}

export class AuthorisationResponse implements Authorisation {
  @Id()
  readonly id: string;
  @Code(authorisationScopes)
  readonly scope: AuthorisationScope;
  @Text()
  readonly namedProfessional: string;
  @CalendarDay()
  readonly insuranceSeenOn: string;
  @CalendarDay()
  readonly validFrom: string;
  @CalendarDay()
  readonly validUntil: string;
}

export class AssociationResponse implements AssociationView {
  @Id()
  readonly id: string;
  @Text()
  readonly name: string;
  @TextOrNull()
  readonly rna: string | null;
  @TextOrNull()
  readonly siren: string | null;
  @IdOrNull('The verified association that it works under.')
  readonly hostedBy: string | null;
  @Text()
  readonly territory: string;
  @Code(['unverified', 'verified', 'suspended'])
  readonly verification: AssociationView['verification'];
  @TextOrNull()
  readonly vouchedBy: string | null;
  @Flag()
  readonly trusted: boolean;
  @IdOrNull('Account of the person whom confirmed volunteers reach.')
  readonly namedContact: string | null;
  @TextOrNull()
  readonly volunteerInsurance: string | null;
  @Many(() => ClosureResponse)
  readonly closures: readonly ClosureResponse[];
  @Many(() => AuthorisationResponse)
  readonly authorisations: readonly AuthorisationResponse[];
}

export class MemberResponse implements MemberView {
  @Id()
  readonly accountId: string;
  @TextOrNull()
  readonly givenName: string | null;
}

export class MembersResponse {
  @Many(() => MemberResponse)
  readonly items: readonly MemberResponse[];
}

/** The account that a new member acts by. */
export class NewMemberResponse {
  @Id()
  readonly accountId: string;
}
