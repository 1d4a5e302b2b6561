import type { PlannedEventOf } from '../planned-event.js';
import type { Planners } from './planner.js';

/** Whoever asked to be let in gets the link, and nobody else. */
export const accountPlanners: Planners<PlannedEventOf<'account'>> = {
  'account.sign-in-requested': ({ accountId, linkId }) => [{ kind: 'sign-in', accountId, refs: { linkId } }],
  'account.verification-requested': ({ accountId, linkId }) => [
    { kind: 'verify-address', accountId, refs: { linkId } },
  ],
};
