import type { Mail } from './mail.js';

/** Hands mails to a provider. */
export abstract class Mailer {
  /** Whether the provider drops a second mail under the same id: only then may a mail of unknown fate be sent again. */
  abstract readonly deduplicates: boolean;
  /** Under which reference the provider will report about the mail of this id; known before it is sent. */
  abstract refOf(mailId: string): string;
  /** Resolves once the provider has taken the mail. @throws MailNotSent */
  abstract send(mail: Mail): Promise<void>;
}

/**
 * Why a mail was not taken.
 * - `hard-bounce`: there is no such box; nothing will ever arrive there.
 * - `demo-address`: an address of the demonstration, which only a catcher takes.
 * - `refused`: for good, and not because of the address.
 * - `deferred`: not now; it did certainly not leave.
 * - `unsure`: the conversation broke off where it may have left.
 */
export type MailFate = 'hard-bounce' | 'demo-address' | 'refused' | 'deferred' | 'unsure';

/** A mail was not sent, or nobody knows. The code is short and kebab-case, without the provider's words: those quote addresses. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
  constructor(
    readonly fate: MailFate,
    readonly code: string,
  ) {
    super(code);
  }
}
