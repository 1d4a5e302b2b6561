import type { MatchState } from '@app/contracts';
import type { MatchView } from '@app/persistence';

const promised: readonly MatchState[] = ['accepted', 'awaiting-approval', 'confirmed'];

/** The mission changed after the yes, and the volunteer has not said since whether it still suits. */
export const isAskedAgain = ({ askedAgain, state }: MatchView): boolean =>
  askedAgain && promised.includes(state);

/** A yes can still be given; late where the invitation has expired. */
export const isInvited = ({ state, needState }: MatchView): boolean =>
  state === 'invited' || (state === 'expired' && needState === 'published');

/** From tier 3 on, holding the link is not enough. */
export const needsSignIn = ({ tier }: MatchView, signedIn: boolean): boolean => tier >= 3 && !signedIn;
