import type { WantedItem } from '../goods/index.js';
import type { KindCode, MatchState } from '@app/contracts';
import type { Locale } from '../accounts/index.js';
import type { ActorKind } from '../events/index.js';
import type { TaskGrade, TaskKind } from '../supervision/index.js';
import type { Territory } from '../territories/index.js';
import type { PlanningOffer } from './planning-facts.js';

/** The one reader of a message. The only place outside accounts where an address and a name are read. */
export interface Recipient {
  readonly accountId: string;
  readonly locale: Locale;
  readonly status: 'active' | 'disabled' | 'erased';
  readonly email: string;
  readonly givenName: string;
  readonly emailVerifiedAt: Date | null;
  readonly emailDisabledAt: Date | null;
  readonly invitationsMutedAt: Date | null;
  /** Still a member of the association, or a coordinator of the territory, where the message is for one. */
  readonly holdsRole: boolean;
}

/** The reader as a volunteer, and what limits asking. */
export interface ReaderAsVolunteer {
  readonly onCall: boolean;
  readonly pausedUntil: Date | null;
  readonly mutedKinds: readonly string[];
  /** When earlier invitations left, of the last 60 days. */
  readonly solicitedAt: readonly Date[];
  /** Somebody wrote an offer down for them, which stands. */
  readonly offerEntered: boolean;
}

export interface LinkState {
  readonly id: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

export interface OfferContext {
  readonly state: string;
  readonly kinds: readonly KindCode[];
  readonly stateReason: string | null;
  readonly source: PlanningOffer['source'];
  /** The association that gave or entered the offer, where one did. */
  readonly enteredByAssociation: string | null;
  readonly createdAt: Date;
}

/** Some of the sessions of a need or a match. */
export interface SessionsContext {
  readonly count: number;
  readonly next: SessionContext | null;
}

export interface SessionContext {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A need as a mail may show it: kind, association, district and dates, never its text. */
export interface NeedContext {
  readonly id: string;
  readonly state: string;
  readonly moderation: 'pending' | 'approved' | 'refused';
  readonly moderationReason: string | null;
  readonly kind: KindCode | null;
  readonly remote: boolean;
  /** Code of the district; null when remote or outside. */
  readonly district: string | null;
  readonly flexible: boolean;
  readonly crisis: boolean;
  readonly placeCount: number;
  readonly placesConfirmed: number;
  /** Of goods, what nobody has promised yet. */
  readonly items: readonly WantedItem[];
  readonly holdUntil: Date | null;
  /** The planned sessions to come. */
  readonly sessions: SessionsContext;
  /** The engine's codes of the single change that would bring most people, and how many; null when there is none. */
  readonly bestNearMiss?: unknown;
  readonly associationName: string;
  readonly associationSuspended: boolean;
}

export interface MatchContext {
  readonly id: string;
  readonly state: MatchState;
  readonly reason: string | null;
  readonly by: ActorKind;
  /** The engine's codes and numbers, as they were stored with the match. */
  readonly explanation: unknown;
  readonly answerDueAt: Date | null;
  /** Until when a changed mission waits for the volunteer. */
  readonly changeDueAt: Date | null;
  /** Until when a reported absence waits for the volunteer's word. */
  readonly noShowDueAt: Date | null;
  readonly invitationExpiresAt: Date | null;
  /** The booked sessions to come; empty before a yes and for a flexible need. */
  readonly booked: SessionsContext;
  /** The latest booked session that has begun. */
  readonly lastSession: SessionContext | null;
  /** Minutes of booked sessions that are over and that nobody said did not happen. */
  readonly minutesDone: number;
  /** Goods that the volunteer gives. */
  readonly promised: readonly WantedItem[];
}

/** Open tasks of a territory, counted. */
export interface TaskCount {
  readonly kind: TaskKind;
  readonly grade: TaskGrade;
  readonly count: number;
}

/** The present rows behind one message: what decides whether it may leave, and all that it may say. */
export interface MessageContext {
  readonly recipient: Recipient;
  readonly territory: Territory;
  readonly volunteer?: ReaderAsVolunteer;
  readonly link?: LinkState;
  readonly association?: { readonly name: string; readonly suspended: boolean };
  readonly offer?: OfferContext;
  readonly need?: NeedContext;
  readonly match?: MatchContext;
  readonly session?: SessionContext & { readonly cancelled: boolean; readonly expected: number };
  readonly proof?: { readonly kind: string; readonly validUntil: string | null };
  readonly tasks?: readonly TaskCount[];
  /** The best other need for the reader's offer. */
  readonly alternative?: NeedContext;
}
