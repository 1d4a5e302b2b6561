import type { MatchState } from '@app/contracts';
import type { Actor, Transaction } from '../events/index.js';
import type { Match, MatchDraft } from './match.js';

/** What a transition writes beside the state. */
export interface MatchMove {
  readonly to: MatchState;
  readonly actor: Actor;
  readonly at: Date;
  readonly reason?: string;
  readonly answerDueAt?: Date;
}

/** How a need stands when it is locked. */
export interface NeedStanding {
  readonly open: boolean;
  readonly closeReason: string | null;
}

/** A booked session of a match. */
export interface BookedSession {
  readonly sessionId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * Matches, their places and bookings. Whoever decides about several matches of a need locks the need first; the
 * database, not the caller, keeps capacity and overlap.
 */
export abstract class MatchRepository {
  /** The match, locked until the transaction ends. @throws match-not-found */
  abstract lock(tx: Transaction, matchId: string): Promise<Match>;
  /** Locks the need; nobody else decides about its places, or says yes to it, meanwhile. @throws need-not-found */
  abstract lockNeed(tx: Transaction, needId: string): Promise<NeedStanding>;
  /** Keeps the need as it is while somebody says yes to it; those who say yes do not wait for each other. @throws need-not-found */
  abstract shareNeed(tx: Transaction, needId: string): Promise<void>;
  /** The need of a match, without any lock. @throws match-not-found */
  abstract needOf(tx: Transaction, matchId: string): Promise<string>;
  /** Writes a match in state `proposed`. @throws match-already-open when the volunteer has a living match of this need */
  abstract propose(tx: Transaction, draft: MatchDraft, actor: Actor, at: Date): Promise<Match>;
  /** Forgets a proposal that nobody was told of. */
  abstract discard(tx: Transaction, matchId: string): Promise<void>;
  /** Moves a locked match. @throws state-changed when the table of transitions refuses */
  abstract move(tx: Transaction, match: Match, move: MatchMove): Promise<Match>;

  /**
   * Claims a free place without waiting for anybody; of goods, promises what the offer still has of what the list
   * lacks. False when every place is held, or nothing is lacking that the offer has.
   */
  abstract claimPlace(tx: Transaction, match: Match): Promise<boolean>;
  /** Marks the place of the match, or what it promised, as given. False when there is nothing to give. The need must be locked. */
  abstract confirmPlace(tx: Transaction, match: Match): Promise<boolean>;
  /** Places of the need that nobody was confirmed on; of goods, items not wholly taken up. */
  abstract openPlaces(tx: Transaction, needId: string): Promise<number>;
  /** Books exactly the sessions that start then for the volunteer, giving back others that are still to come. @throws overlapping-session, vehicle-taken */
  abstract book(tx: Transaction, match: Match, sessionStarts: readonly Date[]): Promise<void>;
  /** The sessions still booked, in order of time. */
  abstract bookedSessions(tx: Transaction, matchId: string): Promise<readonly BookedSession[]>;
  /** Gives the booking of one session back, and the match keeps its other sessions. */
  abstract releaseSession(tx: Transaction, matchId: string, sessionId: string): Promise<void>;

  /** Living matches of a need in the given states, locked, in the order of their acceptance, then of their creation. */
  abstract lockOfNeed(
    tx: Transaction,
    needId: string,
    states: readonly MatchState[],
  ): Promise<readonly Match[]>;
  /** Living matches that are booked on a session, locked. */
  abstract lockOfSession(tx: Transaction, sessionId: string): Promise<readonly Match[]>;
  /** Living matches of an offer, locked. */
  abstract lockOfOffer(tx: Transaction, offerId: string): Promise<readonly Match[]>;

  abstract recordAskedAgain(tx: Transaction, matchId: string, at: Date | null): Promise<void>;
  abstract recordAnswerDue(tx: Transaction, matchId: string, at: Date): Promise<void>;
  abstract recordNoShowReport(tx: Transaction, matchId: string, at: Date | null): Promise<void>;
  /** What one side said of one session; the last word of a side counts. */
  abstract recordAttendance(tx: Transaction, attendance: Attendance): Promise<void>;
  /** What the other side has said of the session, if anything. */
  abstract otherWord(
    tx: Transaction,
    attendance: Pick<Attendance, 'matchId' | 'sessionId' | 'side'>,
  ): Promise<Attendance['answer'] | undefined>;
}

/** What one side says of one session. */
export interface Attendance {
  readonly matchId: string;
  /** Null for a mission without sessions. */
  readonly sessionId: string | null;
  readonly side: 'volunteer' | 'association';
  readonly answer: 'held' | 'volunteer-absent' | 'association-absent' | 'not-held';
  readonly at: Date;
}
