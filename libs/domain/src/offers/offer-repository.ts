import type { Transaction } from '../events/index.js';
import type { Offer } from './offer.js';

/** Offers. */
export abstract class OfferRepository {
  /** Locked until the transaction ends. @throws offer-not-found */
  abstract lock(tx: Transaction, offerId: string): Promise<Offer>;
  abstract find(tx: Transaction, offerId: string): Promise<Offer | undefined>;
  abstract insert(tx: Transaction, offer: Offer): Promise<void>;
  /** Writes everything that changes in the life of an offer. */
  abstract save(tx: Transaction, offer: Offer, at: Date): Promise<void>;
  /** The row goes, with what the volunteer had not agreed to. */
  abstract erase(tx: Transaction, offerId: string): Promise<void>;
  /** The volunteer's offers that are not over, oldest first. */
  abstract livingOf(tx: Transaction, volunteerId: string): Promise<readonly Offer[]>;
  /** Whether a match of this offer is accepted or later. */
  abstract hasCommitment(tx: Transaction, offerId: string): Promise<boolean>;
}
