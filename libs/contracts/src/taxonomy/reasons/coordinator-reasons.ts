/** Why a coordinator says no to a match; told to both sides, so that no code names a check or a person. */
export const rejectReasons = [
  'conditions-not-met',
  'setting-unsuitable',
  'association-not-ready',
  'better-fit-elsewhere',
] as const;

/** Why a coordinator calls off a match, or stops a mission. */
export const coordinatorCancelReasons = [
  'conditions-not-met',
  'association-not-ready',
  'entered-by-mistake',
] as const;

/** Why a coordinator refuses a need in moderation; the association can mend most of them and post again. */
export const moderationRefusalReasons = [
  'incomplete',
  'duplicate',
  'outside-territory',
  'wrong-kind',
  'kind-not-open',
  'association-not-ready',
  'replaces-a-job',
  'commercial-or-partisan',
  'discriminating-wording',
  'names-a-person',
  'setting-unsuitable',
] as const;
