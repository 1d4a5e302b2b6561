import type { Town } from '../run/town.js';
import type { Pairs } from '../run/pairs.js';

/** What a platform gets to know in the course of a run. */
export interface Happening {
  readonly what:
    | 'asked'
    | 'accepted'
    | 'declined'
    | 'unanswered'
    | 'came-too-late'
    | 'opted-out'
    | 'confirmed'
    | 'released'
    | 'passed-over';
  readonly volunteer: number;
  readonly need: number;
}

/** All that a policy may see and do. The truth about people is not on the desk. */
export interface Desk {
  readonly town: Town;
  readonly pairs: Pairs;
  readonly tick: number;
  /** Needs that nobody could join before this half day, and all those that have not begun. */
  readonly posted: readonly number[];
  readonly open: ReadonlySet<number>;
  /** People who joined in this half day. */
  readonly joined: readonly number[];
  /** Acceptances held, those of them that the association confirmed, and people who wait for a place. */
  held(need: number): number;
  confirmed(need: number): number;
  waiting(need: number): number;
  /** Whether a yes would be taken now. */
  hasRoom(need: number): boolean;
  isHere(volunteer: number): boolean;
  hasOptedOut(volunteer: number): boolean;
  wasAsked(volunteer: number, need: number): boolean;
  /** Whether her month and her sessions leave room for it. */
  mayTake(volunteer: number, need: number): boolean;
  /** Questions that she was sent in the last 14 days. */
  recentPushes(volunteer: number): number;
  /** Commitments that count in her month now. */
  commitments(volunteer: number): readonly number[];
  /** All that she has promised, whenever it was. */
  promises(volunteer: number): readonly number[];
  ask(volunteer: number, need: number): void;
}

/**
 * Who is shown what, and who is asked.
 * - `options`: how many acceptances a place takes while the association chooses.
 * - `keepsWaitingList`: whether a yes that comes too late is kept for a place that falls free.
 */
export interface Policy {
  readonly name: PolicyName;
  readonly keepsWaitingList: boolean;
  options(need: number): number;
  /** What shows to somebody on a visit, first things first. `fitting`: what she can do, which a portal does not know. */
  list(volunteer: number, fitting: readonly number[], desk: Desk): readonly number[];
  /** Once a half day, before anybody does anything. */
  begin?(desk: Desk): void;
  /** Once a half day, after the visits. */
  push?(desk: Desk): void;
  hear?(happening: Happening, desk: Desk): void;
}

export const policyNames = ['portal', 'popularity', 'smartsort', 'blast', 'greedy', 'engine'] as const;
export type PolicyName = (typeof policyNames)[number];
