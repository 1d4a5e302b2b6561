import type { LedgerMessage, MessageContext } from '@app/domain/notifications';

/** A signed link with the page that it opens. */
export interface MailLinks {
  /** Lets the reader answer without signing in. */
  readonly answer?: string;
  readonly unsubscribe?: string;
}

/** A message that is ours to send now: what it may say was read a moment ago, in the transaction that took it. */
export interface PreparedMail {
  readonly message: LedgerMessage;
  readonly context: MessageContext;
  readonly links: MailLinks;
  /** Fences what is written about this attempt. */
  readonly attempt: number;
  readonly leaseUntil: Date;
  readonly preparedAt: Date;
  /** Until when an invitation can be answered, counted from its handing over. */
  readonly answerableUntil: Date;
}
