import type { KindCode, MatchState, Tier } from '@app/contracts';
import type { WantedItem } from '@app/domain/goods';

/** One dated occurrence as a page shows it. */
export interface SessionView {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What anybody who is asked may know of a mission: never its address, its text or whom it helps. */
export interface MissionView {
  readonly needId: string;
  readonly needState: 'draft' | 'published' | 'withdrawn' | 'closed';
  readonly kind: KindCode | null;
  readonly associationId: string;
  readonly associationName: string;
  readonly territory: string;
  readonly remote: boolean;
  readonly district: string | null;
  readonly flexible: boolean;
  /** Of goods, what nobody has promised yet. */
  readonly items: readonly WantedItem[];
  /** The sessions to come, the first twelve; those booked where there are any. */
  readonly sessions: readonly SessionView[];
}

/** A match with its mission, for whoever holds a link to it. */
export interface MatchView extends MissionView {
  readonly matchId: string;
  readonly offerId: string;
  readonly volunteerAccountId: string;
  readonly givenName: string;
  readonly state: MatchState;
  readonly reason: string | null;
  readonly tier: Tier;
  readonly explanation: unknown;
  /** Goods that the volunteer gives. */
  readonly promised: readonly WantedItem[];
  readonly invitationExpiresAt: Date | null;
  readonly answerDueAt: Date | null;
  readonly changeDueAt: Date | null;
  readonly askedAgain: boolean;
  readonly noShowReported: boolean;
}
