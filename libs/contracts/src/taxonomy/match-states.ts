/** The states of a match that are not an end, in the order of its life. */
export const matchStates = [
  'proposed',
  'invited',
  'accepted',
  'waiting',
  'awaiting-approval',
  'confirmed',
  'in-progress',
] as const;

/** The ends of a match: `completed`, and the ends that carry a reason from a closed list. */
export const matchEnds = [
  'completed',
  'declined',
  'expired',
  'refused',
  'released',
  'rejected',
  'withdrawn',
  'superseded',
  'cancelled',
  'no-show',
  'ended-early',
  'association-absent',
] as const;

/** Every state that a match row can be in. */
export const everyMatchState = [...matchStates, ...matchEnds] as const;

export type MatchState = (typeof everyMatchState)[number];
export type MatchEnd = (typeof matchEnds)[number];

/** The states that hold a place of the need and the hours of the volunteer. */
export const placeHoldingStates = [
  'accepted',
  'awaiting-approval',
  'confirmed',
  'in-progress',
] as const satisfies readonly MatchState[];
