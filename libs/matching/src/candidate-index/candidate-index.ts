import type { KindCode } from '@app/contracts';
import type { MatchTerms } from '../pair/index.js';
import type { NeedProfile, OfferProfile } from '../profiles/index.js';
import type { Score } from '../score/index.js';
import type { Ranked } from './ranking.js';

/** An offer that passes every gate of a need, with its score. `round`: which question about this need it would be. */
export interface Candidate extends Ranked {
  readonly offerId: string;
  readonly volunteerId: string;
  readonly offerVersion: number;
  readonly score: Score;
  readonly onCall: boolean;
  readonly round: number;
}

/** The offers in force, held in memory to answer "who fits this need" at once. Derived: PostgreSQL is the truth. */
export interface CandidateIndex {
  readonly size: number;
  /**
   * Adds or replaces an offer. False, and no change, when a newer version is held already.
   * @throws `profile-number-invalid` for a number that is not finite or out of range
   */
  upsert(offer: OfferProfile): boolean;
  remove(offerId: string): boolean;
  offer(offerId: string): OfferProfile | undefined;
  /** The offers in force that may be asked for a kind, in no order; every other gate is still to be tested. */
  offersFor(kind: KindCode): Iterable<OfferProfile>;
  /**
   * The best `count` offers that pass every gate of the need, best first, in an order that depends on nothing else.
   * `worth` leaves out whom the caller has no use for before they are counted.
   */
  candidatesOf(
    need: NeedProfile,
    count: number,
    terms: MatchTerms,
    worth?: (candidate: Candidate) => boolean,
  ): readonly Candidate[];
}
