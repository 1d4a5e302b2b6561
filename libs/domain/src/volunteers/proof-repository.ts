import type { Transaction } from '../events/index.js';
import type { Proof } from './proof.js';

/** What was checked about volunteers: kind, when, by whom and until when. */
export abstract class ProofRepository {
  /** Those not revoked, lapsed ones included. */
  abstract ofVolunteer(tx: Transaction, volunteerId: string): Promise<readonly Proof[]>;
  abstract find(tx: Transaction, proofId: string): Promise<Proof | undefined>;
  abstract insert(tx: Transaction, proof: Proof, seenBy: string): Promise<void>;
  abstract revoke(tx: Transaction, proofId: string, at: Date): Promise<void>;
  /** Whether the volunteer is bound by a match that is accepted or later. */
  abstract hasCommitment(tx: Transaction, volunteerId: string): Promise<boolean>;
}
