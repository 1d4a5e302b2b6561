import type { Transaction } from '../events/index.js';

/** One line of a need's top list. */
export interface ListedCandidate {
  readonly offerId: string;
  readonly volunteerId: string;
  /** What lists are ordered by; any finite number. */
  readonly score: number;
  /** Q in [0, 1], what people are told. */
  readonly fit: number;
  /** Estimated probability of a yes, in [0, 1]; never shown to volunteers. */
  readonly acceptance: number;
  /** Codes and numbers. */
  readonly explanation: object;
}

/** A candidate for the list of one need. */
export interface ListEntry extends ListedCandidate {
  readonly needId: string;
}

/** The top list of each need. Derived: it has no life cycle, gives no events, and can be computed again at any time. */
export abstract class CandidateLists {
  /** Makes the list of a need exactly this one, writing only what differs. */
  abstract replace(
    tx: Transaction,
    needId: string,
    list: readonly ListedCandidate[],
    engineVersion: string,
  ): Promise<void>;
  /** For each of these needs whose list is full without the offer: the score that it must pass to be listed. */
  abstract thresholds(
    tx: Transaction,
    offerId: string,
    needIds: readonly string[],
    keep: number,
  ): Promise<ReadonlyMap<string, number>>;
  /** Puts an offer on the lists of these needs and takes it off all others; a list keeps its best `keep`. */
  abstract place(
    tx: Transaction,
    offerId: string,
    entries: readonly ListEntry[],
    engineVersion: string,
    keep: number,
  ): Promise<void>;
  /** Empties the list of a need that is over. */
  abstract clear(tx: Transaction, needId: string): Promise<void>;
}
