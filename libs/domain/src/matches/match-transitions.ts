import type { MatchState } from '@app/contracts';
import type { ActorKind } from '../events/index.js';

/** One legal move of a match, and the kinds of actor that may make it. */
export interface MatchTransition {
  readonly from: MatchState;
  readonly to: MatchState;
  readonly by: readonly ActorKind[];
}

const move = (from: MatchState, to: MatchState, ...by: readonly ActorKind[]): MatchTransition => ({
  from,
  to,
  by,
});

/**
 * The one transition table of a match. A migration loads it, a trigger of the database enforces it, a test compares
 * the two. A coordinator may speak for a volunteer or an association on the phone, never past a safeguarding gate.
 */
export const matchTransitions: readonly MatchTransition[] = [
  move('proposed', 'invited', 'service', 'coordinator'),
  move('proposed', 'accepted', 'volunteer', 'coordinator'),
  move('proposed', 'waiting', 'volunteer', 'coordinator'),
  move('proposed', 'withdrawn', 'service'),

  move('invited', 'accepted', 'volunteer', 'coordinator'),
  move('invited', 'waiting', 'volunteer', 'coordinator'),
  move('invited', 'declined', 'volunteer', 'coordinator'),
  move('invited', 'expired', 'service'),
  move('invited', 'withdrawn', 'service'),
  move('invited', 'superseded', 'service'),
  move('invited', 'rejected', 'coordinator'),

  // A late yes takes a free place or the waiting list.
  move('expired', 'accepted', 'volunteer', 'coordinator'),
  move('expired', 'waiting', 'volunteer', 'coordinator'),
  move('superseded', 'accepted', 'volunteer', 'coordinator'),
  move('superseded', 'waiting', 'volunteer', 'coordinator'),

  move('waiting', 'accepted', 'service'),
  move('waiting', 'released', 'service'),
  move('waiting', 'cancelled', 'volunteer', 'coordinator'),
  move('waiting', 'refused', 'association'),
  move('waiting', 'rejected', 'coordinator'),
  move('waiting', 'withdrawn', 'service'),
  move('waiting', 'superseded', 'service'),

  move('accepted', 'awaiting-approval', 'association', 'coordinator'),
  move('accepted', 'confirmed', 'association', 'coordinator'),
  move('accepted', 'refused', 'association'),
  move('accepted', 'released', 'service'),
  move('accepted', 'rejected', 'coordinator'),
  move('accepted', 'cancelled', 'volunteer', 'association', 'coordinator', 'service'),
  move('accepted', 'withdrawn', 'service'),
  move('accepted', 'superseded', 'service'),

  move('awaiting-approval', 'confirmed', 'coordinator'),
  move('awaiting-approval', 'rejected', 'coordinator'),
  move('awaiting-approval', 'cancelled', 'volunteer', 'association', 'coordinator', 'service'),
  move('awaiting-approval', 'released', 'service'),
  move('awaiting-approval', 'withdrawn', 'service'),
  move('awaiting-approval', 'superseded', 'service'),

  move('confirmed', 'in-progress', 'service'),
  move('confirmed', 'cancelled', 'volunteer', 'association', 'coordinator', 'service'),
  move('confirmed', 'released', 'service'),
  move('confirmed', 'rejected', 'coordinator'),
  move('confirmed', 'withdrawn', 'service'),

  move('in-progress', 'completed', 'service', 'volunteer', 'association', 'coordinator'),
  move('in-progress', 'no-show', 'service', 'coordinator'),
  move('in-progress', 'ended-early', 'volunteer', 'association', 'coordinator', 'service'),
  move('in-progress', 'association-absent', 'volunteer', 'coordinator'),
];

/** Whether the table allows the move. */
export const allowsTransition = (from: MatchState, to: MatchState, by: ActorKind): boolean =>
  matchTransitions.some((rule) => rule.from === from && rule.to === to && rule.by.includes(by));
