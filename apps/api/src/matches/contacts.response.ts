import { OneOrNull, Text, TextOrNull } from '../http/response-fields.js';

/** How to reach somebody. */
export class ContactResponse {
  @Text()
  readonly givenName: string;
  @TextOrNull()
  readonly familyName: string | null;
  @TextOrNull()
  readonly email: string | null;
  @TextOrNull()
  readonly phone: string | null;
}

/** Where it happens, and whom to ask for on the day. */
export class SiteResponse {
  @TextOrNull()
  readonly label: string | null;
  @TextOrNull()
  readonly street: string | null;
  @Text()
  readonly postalCode: string;
  @Text()
  readonly city: string;
  @TextOrNull()
  readonly accessNote: string | null;
  @TextOrNull()
  readonly contactNote: string | null;
}

/** What opens at the confirmation, the same to both sides. */
export class ContactsResponse {
  @OneOrNull(() => ContactResponse)
  readonly volunteer: ContactResponse | null;
  @OneOrNull(() => ContactResponse)
  readonly contact: ContactResponse | null;
  @OneOrNull(() => SiteResponse)
  readonly site: SiteResponse | null;
  @TextOrNull('How the association insures its volunteers.')
  readonly volunteerInsurance: string | null;
}
