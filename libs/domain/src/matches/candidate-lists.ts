import type { Transaction } from '../events/index.js';

/** One line of a need's top list. */
export interface ListedCandidate {
  readonly offerId: string;
  readonly volunteerId: string;
  /** What the list is ordered by, best first; any finite number. What is the same for the whole need is not in it. */
  readonly score: number;
  /** Q in [0, 1], what people are told. */
  readonly fit: number;
  /** Estimated probability of a yes, in [0, 1]; never shown to volunteers. */
  readonly acceptance: number;
  /** Codes and numbers. */
  readonly explanation: object;
}

/** What of a stored line decides whether it has to be written again. */
export type StoredLine = Pick<ListedCandidate, 'offerId' | 'score' | 'fit'>;

/** The list of a need as it is stored. `needFactor` null: it was never written. */
export interface StoredList {
  readonly needFactor: number | null;
  readonly lines: readonly StoredLine[];
}

/** What changes in the list of one need: who leaves it, who enters or is told otherwise, and what the need counts. */
export interface ListChange {
  readonly needId: string;
  /** N, by which the scores of this list are multiplied where needs are held against each other. */
  readonly needFactor: number;
  readonly leaving: readonly string[];
  readonly writing: readonly ListedCandidate[];
}

/**
 * The top list of each need. Derived: it has no life cycle, gives no events, and can be computed again at any time.
 * Whoever writes holds the lock of all lists, so that what was read under it stays true until the commit.
 */
export abstract class CandidateLists {
  /** Waits until nobody else writes lists. Comes before the reading of what the new lists are made from. */
  abstract lock(tx: Transaction): Promise<void>;
  /** The needs whose list was last written at this serial or later, each with its serial. Serials only grow. */
  abstract writtenSince(tx: Transaction, serial: number): Promise<ReadonlyMap<string, number>>;
  /** The list of each of these needs, be it empty. */
  abstract stored(tx: Transaction, needIds: readonly string[]): Promise<ReadonlyMap<string, StoredList>>;
  /** The needs on whose lists any of these offers is. */
  abstract listing(tx: Transaction, offerIds: readonly string[]): Promise<readonly string[]>;
  /** Writes the changes in one statement, and answers their serial. */
  abstract write(tx: Transaction, changes: readonly ListChange[], engineVersion: string): Promise<number>;
}
