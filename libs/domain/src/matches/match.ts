import type { KindCode, MatchState, Tier } from '@app/contracts';
import { everyMatchState, matchEnds } from '@app/contracts';
import type { DateRange } from '../time/index.js';

/** One offer held against one need, with what deciding about it asks to know of both. */
export interface Match {
  readonly id: string;
  readonly needId: string;
  readonly offerId: string;
  readonly volunteerId: string;
  /** The account behind the volunteer. */
  readonly volunteerAccountId: string;
  readonly associationId: string;
  /** Code of the territory of the need. */
  readonly territory: string;
  readonly kind: KindCode;
  readonly tier: Tier;
  readonly state: MatchState;
  /** Counts the transitions from 1. */
  readonly transition: number;
  /** Counts the times that the same offer was asked about the same need, from 1. */
  readonly round: number;
  readonly needOpen: boolean;
  readonly crisis: boolean;
  readonly placeCount: number;
  /** The first planned session of the need that is not over, if it has sessions. */
  readonly nextSessionAt: Date | null;
  /** Days, from today on, on which the association has declared that nobody answers. */
  readonly closures: readonly DateRange[];
  readonly acceptedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly answerDueAt: Date | null;
  readonly askedAgainAt: Date | null;
  readonly noShowReportedAt: Date | null;
}

/** What a match is proposed with; its round is the next of this offer and need. */
export interface MatchDraft {
  readonly id: string;
  readonly needId: string;
  readonly offerId: string;
  readonly origin: 'wave' | 'application' | 'coordinator';
  readonly engineVersion: string;
  readonly score: number;
  /** The engine's explanation: codes and numbers. */
  readonly explanation: object;
}

/** Whether the match is over. An expired match may still be revived by a late yes. */
export const hasEnded = (match: Pick<Match, 'state'>): boolean =>
  (matchEnds as readonly MatchState[]).includes(match.state);

/** The states in which a match is alive. */
export const ongoingStates = everyMatchState.filter(
  (state) => !(matchEnds as readonly MatchState[]).includes(state),
);
