import type { addressDisableReasons } from '@app/contracts';
import type { EmailAddress } from './email-address.js';
import { parseEmailAddress } from './email-address.js';
import type { Locale } from './locale.js';
import { parseLocale } from './locale.js';
import { parsePersonName } from './person-name.js';

/** Somebody who can be written to, and may sign in. The family name is sealed: ask the repository when it may show. */
export interface Account {
  readonly id: string;
  readonly locale: Locale;
  readonly status: 'active' | 'disabled' | 'erased';
  readonly email: string;
  readonly givenName: string;
  readonly emailVerifiedAt: Date | null;
  readonly emailDisabledAt: Date | null;
  readonly invitationsMutedAt: Date | null;
  readonly demo: boolean;
}

/** What an account is opened with, read and checked. */
export interface Person {
  readonly email: EmailAddress;
  readonly givenName: string;
  readonly familyName?: string;
  readonly locale: Locale;
}

/** The same as it was given. People of one name leave `familyName` out. */
export interface PersonInput {
  readonly email: string;
  readonly givenName: string;
  readonly familyName?: string | undefined;
  readonly locale: string;
}

/** @throws email-invalid, name-invalid, locale-unknown */
export function parsePerson(input: PersonInput, pointer = ''): Person {
  return {
    email: parseEmailAddress(input.email, `${pointer}/email`),
    givenName: parsePersonName(input.givenName, `${pointer}/givenName`),
    ...(input.familyName === undefined
      ? {}
      : { familyName: parsePersonName(input.familyName, `${pointer}/familyName`) }),
    locale: parseLocale(input.locale, `${pointer}/locale`),
  };
}

/** Why an address is no longer written to. */
export type AddressDisableReason = (typeof addressDisableReasons)[number];
