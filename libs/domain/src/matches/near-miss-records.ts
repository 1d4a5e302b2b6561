import type { Transaction } from '../events/index.js';

/** What near misses are counted for: a need that lacks people, or an offer that finds no need. */
export interface NearMissSubject {
  readonly of: 'need' | 'offer';
  readonly id: string;
}

/** A count as it was stored; `version`: of the need or the offer that it was made for. */
export interface StoredNearMisses {
  readonly version: number;
  /** The engine's codes and counts, safe to tell as they are. */
  readonly result: unknown;
  readonly computedAt: Date;
}

/** The counts that the matcher made, one a need or an offer. Derived: they can be made again at any time. */
export abstract class NearMissRecords {
  abstract read(tx: Transaction, subject: NearMissSubject): Promise<StoredNearMisses | undefined>;
  abstract write(tx: Transaction, subject: NearMissSubject, counted: StoredNearMisses): Promise<void>;
  /** Notes that a count is wanted. False when that was noted after `since` and the count has not come yet. */
  abstract want(tx: Transaction, subject: NearMissSubject, now: Date, since: Date): Promise<boolean>;
}
