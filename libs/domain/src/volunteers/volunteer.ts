import type { KindCode } from '@app/contracts';
import type { CalendarDate } from '../time/index.js';

/** A person who offers something, as far as matching may know them. */
export interface Volunteer {
  readonly id: string;
  readonly accountId: string;
  /** Code of the territory. */
  readonly territory: string;
  readonly bornOn: CalendarDate | null;
  readonly identityDeclaredAt: Date | null;
  /** Of the account's address: verified, and not disabled since. */
  readonly addressVerifiedAt: Date | null;
  readonly charterAcceptedAt: Date | null;
  readonly confidentialityAcceptedAt: Date | null;
  readonly onCall: boolean;
  /** Commitments at the same time, 1 to 20. */
  readonly maxConcurrent: number;
  readonly pausedUntil: Date | null;
  /** Kinds that the person does not want to be asked about. */
  readonly mutedKinds: readonly KindCode[];
}

/** A volunteer as one begins: nothing declared, two commitments at a time. */
export function newVolunteer(id: string, accountId: string, territory: string): Volunteer {
  return {
    id,
    accountId,
    territory,
    bornOn: null,
    identityDeclaredAt: null,
    addressVerifiedAt: null,
    charterAcceptedAt: null,
    confidentialityAcceptedAt: null,
    onCall: false,
    maxConcurrent: 2,
    pausedUntil: null,
    mutedKinds: [],
  };
}
