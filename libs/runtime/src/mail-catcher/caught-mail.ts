/** One mail as it arrived. */
export interface CaughtMail {
  /** The Message-ID without its angle brackets. */
  readonly id: string;
  readonly receivedAt: Date;
  readonly from: string;
  /** Whom the envelope names, whatever the headers say. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
}
