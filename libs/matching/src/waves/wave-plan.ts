import type { Score } from '../score/index.js';

/**
 * What comes of planning a wave. `filled`: every place has its acceptance, or the association has a choice to make;
 * `waiting-for-answers`: enough people are asked already; `shortlist-only`: a home, which nobody but a caseworker asks for.
 */
export type WaveOutcome =
  | 'not-active'
  | 'kind-not-open'
  | 'shortlist-only'
  | 'association-not-ready'
  | 'not-moderated'
  | 'on-hold'
  | 'filled'
  | 'too-late'
  | 'waiting-for-answers'
  | 'wave'
  | 'nobody-left';

/** Why a coordinator is called. */
export type Escalation = 'nobody-left' | 'nobody-on-call' | 'too-late';

/**
 * One person to ask. `acceptance`: the chance of a yes; `propensity`: the chance, before any place was drawn, that this
 * person would be in the wave, kept so that learning can undo the choice; `exploration`: a place was kept for a newcomer.
 */
export interface PlannedInvitation {
  readonly offerId: string;
  readonly volunteerId: string;
  readonly round: number;
  readonly score: Score;
  readonly acceptance: number;
  readonly propensity: number;
  readonly exploration: boolean;
}

/**
 * The decision about one need at one instant. The invitation clock of `invitationDeadline` starts when a message is
 * handed over: `urgent` and `firstSessionAt` are what it needs, `expiresAt` what it gives if handed over now.
 * `unmet`: places are lacking, nobody is left to ask and nobody still has to answer.
 */
export interface WavePlan {
  readonly outcome: WaveOutcome;
  readonly wave: number;
  readonly invite: readonly PlannedInvitation[];
  readonly expectedAcceptances: number;
  readonly targetAcceptances: number;
  readonly urgent: boolean;
  readonly firstSessionAt: Date | null;
  readonly expiresAt: Date | null;
  readonly lookAgainAt: Date | null;
  readonly unmet: boolean;
  readonly escalate: Escalation | null;
  /** What asking the best of those left out would have been worth; null where nobody was left out. */
  readonly runnerUpNet: number | null;
}
