/**
 * Why an association says no to an acceptance. They speak of the mission and of the offer, never of a person.
 */
export const refuseReasons = [
  'another-chosen',
  'skill-missing',
  'level-differs',
  'dates-do-not-fit',
  'dates-changed',
  'no-longer-needed',
] as const;

/** Why an association calls off what it confirmed or was about to confirm. */
export const associationCancelReasons = [
  'session-cancelled',
  'site-unavailable',
  'dates-changed',
  'no-longer-needed',
  'unforeseen',
] as const;

/** Why an association stops a mission in progress. */
export const associationEndReasons = [
  'goal-reached',
  'no-longer-needed',
  'did-not-suit',
  'sessions-missed',
  'site-unavailable',
] as const;

/** What became of a volunteer's absence, once the volunteer was heard. */
export const noShowReasons = ['no-explanation', 'forgot', 'details-misunderstood', 'unforeseen'] as const;

/** Why an association takes a need back. */
export const needWithdrawReasons = [
  'found-elsewhere',
  'no-longer-needed',
  'postponed',
  'posted-by-mistake',
] as const;
