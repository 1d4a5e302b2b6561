import type { AccessCode } from '@app/contracts';
import type { Transaction } from '../events/index.js';
import type { SafetyWords } from '../safeguarding/index.js';
import type { Volunteer } from './volunteer.js';

/** Volunteers, and the associations that they do not work with. */
export abstract class VolunteerRepository {
  /** Locked until the transaction ends. @throws volunteer-not-found */
  abstract lock(tx: Transaction, volunteerId: string): Promise<Volunteer>;
  /** The volunteer behind an account, locked. */
  abstract lockOfAccount(tx: Transaction, accountId: string): Promise<Volunteer | undefined>;
  abstract insert(tx: Transaction, volunteer: Volunteer, at: Date): Promise<void>;
  /** Writes everything but the account, the territory and what the account's address shows. */
  abstract save(tx: Transaction, volunteer: Volunteer): Promise<void>;
  /** Writes what she said of herself and of the other party; nothing said leaves no row. */
  abstract saveSafety(tx: Transaction, volunteerId: string, words: SafetyWords): Promise<void>;
  /** Writes the practical arrangements that she asks for; none leaves no row. */
  abstract saveAccess(tx: Transaction, volunteerId: string, needs: readonly AccessCode[]): Promise<void>;
  /** @throws association-not-found */
  abstract block(tx: Transaction, volunteerId: string, associationId: string, at: Date): Promise<void>;
  abstract unblock(tx: Transaction, volunteerId: string, associationId: string): Promise<void>;
}
