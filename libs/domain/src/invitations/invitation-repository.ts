import type { Transaction } from '../events/index.js';
import type { AnswerFacts } from './answer-facts.js';

/** One asking of one volunteer about one match. */
export interface InvitationDraft {
  readonly id: string;
  readonly matchId: string;
  readonly waveId: string | null;
  readonly round: number;
  /** Probability with which the policy would ask this person, in (0, 1]: needed to learn from answers without bias. */
  readonly propensity: number;
  /** Estimated probability of a yes, in [0, 1]. */
  readonly acceptance: number;
  /** What the estimate was read from, to learn from the answer; nothing is learned from an invitation without. */
  readonly facts?: AnswerFacts;
  readonly createdAt: Date;
}

/** Invitations: each volunteer has at most one open. */
export abstract class InvitationRepository {
  /** Opens an invitation; false when the volunteer has another open one. */
  abstract open(tx: Transaction, draft: InvitationDraft): Promise<boolean>;
  /** The message left: the volunteer's time to answer begins. */
  abstract markSent(tx: Transaction, matchId: string, sentAt: Date, expiresAt: Date): Promise<void>;
  /** Closes the open invitation of a match, with the answer if there was one. None open: nothing happens. */
  abstract close(tx: Transaction, matchId: string, answer: 'yes' | 'no' | undefined, at: Date): Promise<void>;
}
