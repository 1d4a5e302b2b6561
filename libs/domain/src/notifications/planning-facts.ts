import type { MatchState } from '@app/contracts';
import type { ActorKind } from '../events/index.js';
import type { TaskGrade } from '../supervision/index.js';
import type { Territory } from '../territories/index.js';

/** How a match came to the state that an event tells of. */
export interface PlanningMatch {
  readonly state: MatchState;
  /** The present one: an old event is told of, if at all, as it was. */
  readonly stateNow: MatchState;
  /** The state before; null for a new match. */
  readonly cameFrom: MatchState | null;
  readonly by: ActorKind;
  readonly reason: string | null;
  /** Whether the mail that asked has left. */
  readonly invitationSent: boolean;
}

/** How an offer came, and why it is in its state. */
export interface PlanningOffer {
  readonly source: 'self' | 'counter' | 'phone' | 'import' | 'seed';
  readonly consentManner: 'self' | 'spoken' | 'attested' | 'mail' | 'pending';
  readonly stateReason: string | null;
}

/** What planning needs to know of the rows behind an event: who could be told, and what happened. */
export interface PlanningFacts {
  readonly territory: Territory;
  readonly urgent: boolean;
  readonly volunteer?: { readonly accountId: string; readonly onCall: boolean };
  /** The association's named contact, else every member. */
  readonly associationAccountIds: readonly string[];
  readonly coordinatorAccountIds: readonly string[];
  readonly match?: PlanningMatch;
  readonly need?: { readonly imported: boolean };
  readonly offer?: PlanningOffer;
  readonly task?: { readonly grade: TaskGrade };
}
