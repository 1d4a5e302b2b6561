import type { Transaction } from '../events/index.js';
import type { NeedProfile } from './need-profile.js';
import type { OfferProfile } from './offer-profile.js';

/**
 * What a reading of the changes since an earlier one gives: profiles that hold now, and ids of what is no longer there.
 * `complete`: these are all, and whatever else the reader holds is gone.
 */
export interface ProfileChanges<P> {
  readonly complete: boolean;
  readonly changed: readonly P[];
  readonly goneIds: readonly string[];
  /** Where the next reading begins; opaque, and never later than a transaction that this reading could not see. */
  readonly mark: string;
}

/**
 * Offers and needs as the engine may know them, read in one transaction. Undefined: there is no such row.
 * A profile that is not in force is read all the same: its gate says so.
 */
export abstract class Profiles {
  abstract ofOffer(tx: Transaction, offerId: string): Promise<OfferProfile | undefined>;
  abstract ofNeed(tx: Transaction, needId: string): Promise<NeedProfile | undefined>;

  /** Published offers touched since the mark; all of them without a mark, or when the mark is older than what is kept. */
  abstract offersSince(tx: Transaction, mark: string | undefined): Promise<ProfileChanges<OfferProfile>>;
  /** The same for open needs. */
  abstract needsSince(tx: Transaction, mark: string | undefined): Promise<ProfileChanges<NeedProfile>>;
  /** The published offers of a territory that open a home. */
  abstract hostsOf(tx: Transaction, territory: string): Promise<readonly OfferProfile[]>;
  /** Forgets touches that no mark still refers to. */
  abstract forgetOldTouches(tx: Transaction): Promise<void>;
}
