/** What a coordinator may be asked to look at; a kind is worded in the label files. */
export const taskKinds = [
  'need-to-moderate',
  'need-moderation-late',
  'need-unmet',
  'match-to-approve',
  'match-approval-late',
  'association-to-verify',
  'association-silent',
  'association-absent',
  'no-show-contested',
  'proof-lapsed',
  'conditions-lapsed',
  'session-not-held',
  'address-disabled',
  'on-call-nobody',
  'message-unknown',
  'fairness-breach',
  'unaccompanied-minor',
] as const;

export type TaskKind = (typeof taskKinds)[number];

/** How pressing a task is: `urgent` reaches the duty coordinator at once. */
export type TaskGrade = 'information' | 'normal' | 'urgent';

/** What a task is about, by id: never a name, never a text. */
export interface TaskRefs {
  readonly associationId?: string;
  readonly needId?: string;
  readonly matchId?: string;
  readonly offerId?: string;
  readonly accountId?: string;
}

/**
 * Names one open task of a territory. `about` tells tasks of one kind apart; where coordinators get one task a week
 * it is `weekly(associationId, monday)`, else the id of the row in question.
 */
export interface TaskName {
  readonly territory: string;
  readonly kind: TaskKind;
  readonly about: string;
}

/** `about` of a task that gathers what one association causes in one week; `monday` is the week's first date. */
export function weekly(associationId: string, monday: string): string {
  return `${associationId}:${monday}`;
}
