/** A mail ready to leave. One reader: there is no other field for a recipient, and no list. */
export interface Mail {
  /** The intent's id: the same mail is never accepted twice under it. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly locale: string;
  /** Only where the mail asks for something new: one click stops such mails. */
  readonly unsubscribeUrl?: string;
}
