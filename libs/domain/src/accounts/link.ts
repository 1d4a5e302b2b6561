/** What a link lets its bearer do; one purpose never stands for another. */
export const linkPurposes = [
  'sign-in',
  'verify-address',
  'offer-consent',
  'answer',
  'attendance',
  'reconfirm',
  'unsubscribe',
] as const;

export type LinkPurpose = (typeof linkPurposes)[number];

/** Links that only ever take a liberty back may be used as often as their bearer likes: every mail keeps its way out. */
export const reusablePurposes: ReadonlySet<LinkPurpose> = new Set(['unsubscribe']);

/** A signed link: `subjectId` is the row that it is about (an offer, a match), none when it is about the account. */
export interface Link {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly accountId: string;
  readonly subjectId: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}
