/** Why a volunteer says no to an invitation. */
export const declineReasons = [
  'not-free',
  'too-far',
  'too-long',
  'not-for-me',
  'already-helping',
  'taking-a-break',
  'asked-too-often',
  'prefer-not-to-say',
] as const;

/** Why a volunteer calls off what was accepted, before it begins. */
export const volunteerCancelReasons = [
  'no-longer-free',
  'unforeseen',
  'not-as-expected',
  'no-news-from-association',
  'prefer-not-to-say',
] as const;

/** Why a volunteer stops a mission in progress. */
export const volunteerEndReasons = [
  'goal-reached',
  'no-longer-free',
  'moved-away',
  'not-as-expected',
  'did-not-suit',
  'prefer-not-to-say',
] as const;

/** What a volunteer found who came for nothing. */
export const associationAbsentReasons = ['nobody-there', 'site-closed', 'change-not-told'] as const;

/** Why a volunteer takes an offer back. */
export const offerWithdrawReasons = [
  'no-longer-free',
  'moved-away',
  'helping-elsewhere',
  'never-asked',
  'asked-too-often',
  'prefer-not-to-say',
] as const;
