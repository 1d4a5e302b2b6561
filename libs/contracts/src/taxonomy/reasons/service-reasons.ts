/** Why an invitation ended without an answer. */
export const expireReasons = ['no-answer', 'not-delivered'] as const;

/** Why a volunteer was set free: the association was silent, or the volunteer was about a change. */
export const releaseReasons = ['association-silent', 'change-unanswered'] as const;

/** Why a match ended because others were confirmed. */
export const supersedeReasons = ['filled'] as const;

/** Why a match ended because its offer or its need did. */
export const withdrawReasons = [
  'offer-withdrawn',
  'offer-paused',
  'offer-closed',
  'need-withdrawn',
  'need-closed',
  'need-refused',
  'conditions-changed',
] as const;

/** Why the service calls off an accepted match: its gates were tested again and no longer pass. */
export const serviceCancelReasons = ['conditions-not-met', 'conditions-changed'] as const;

/** Why the service stops a mission in progress: it changed under the volunteer, or its need is over. */
export const serviceEndReasons = ['conditions-changed', 'change-unanswered', 'no-longer-needed'] as const;

/** Why an offer was put to sleep. */
export const offerPauseReasons = ['taking-a-break', 'not-reconfirmed', 'not-delivered'] as const;

/** Why the service closes an offer. */
export const offerCloseReasons = ['dates-passed', 'consent-not-given', 'account-closed'] as const;

/** Why the service closes a need. */
export const needCloseReasons = [
  'done',
  'dates-passed',
  'not-reconfirmed',
  'absent-from-feed',
  'association-suspended',
] as const;

/** Why an imported need is listed with its link and never matched. */
export const listedOnlyReasons = [
  'association-unverified',
  'association-not-authorised',
  'kind-unknown',
  'kind-not-open',
  'tier-unknown',
  'minors-unknown',
  'outside-territory',
  'details-missing',
] as const;

/** Why an e-mail address is no longer written to. */
export const addressDisableReasons = ['hard-bounce', 'complaint'] as const;
