import type { MatchState } from '@app/contracts';
import { volunteerCancelReasons, volunteerEndReasons } from '@app/contracts';
import { answeredStates } from '@app/domain/matches';
import type { MatchView } from '@app/persistence';

const answered: readonly MatchState[] = answeredStates;

/** The mission changed after the yes, and the volunteer has not said since whether it still suits. */
export const isAskedAgain = ({ askedAgain, state }: MatchView): boolean =>
  askedAgain && answered.includes(state);

/** A yes can still be given; late where the invitation has expired. */
export const isInvited = ({ state, needState }: MatchView): boolean =>
  state === 'invited' || (state === 'expired' && needState === 'published');

/** From tier 3 on, holding the link is not enough. */
export const needsSignIn = ({ tier }: MatchView, signedIn: boolean): boolean => tier >= 3 && !signedIn;

/** How a volunteer gives back what she said yes to: what has begun ends early, anything before is called off. */
export const wayBack = ({ state }: MatchView) =>
  state === 'in-progress'
    ? ({ end: 'ended-early', reasons: volunteerEndReasons } as const)
    : ({ end: 'cancelled', reasons: volunteerCancelReasons } as const);
