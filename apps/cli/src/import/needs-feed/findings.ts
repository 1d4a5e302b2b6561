import type { listedOnlyReasons } from '@app/contracts';

/** Why a mission is listed with its link and matched to nobody: the part of the list that a feed can show. */
export type ListedCode = Extract<
  (typeof listedOnlyReasons)[number],
  | 'kind-unknown'
  | 'kind-not-open'
  | 'tier-unknown'
  | 'minors-unknown'
  | 'outside-territory'
  | 'details-missing'
>;

/** What was set right, dropped or left open while a mission was read; none of it refuses the mission. */
export type WarningCode =
  | 'activity-unknown'
  | 'kinds-several'
  | 'text-shortened'
  | 'tag-unread'
  | 'sessions-none'
  | 'dates-unreadable'
  | 'dates-inverted'
  | 'dates-passed'
  | 'places-unreadable'
  | 'places-capped'
  | 'address-missing'
  | 'addresses-several'
  | 'compensated'
  | 'field-missing'
  | 'rna-invalid'
  | 'siren-invalid'
  | 'register-number-missing'
  | 'organisation-name-missing';

/** A warning, the field of the feed it is about, and a word of the closed lists that it turns on, or the word met. */
export interface FeedWarning {
  readonly code: WarningCode;
  readonly field: string;
  readonly detail?: string;
}
