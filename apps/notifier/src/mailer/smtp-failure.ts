import { MailNotSent } from './mailer.js';

/** What nodemailer hangs on its errors. */
interface SmtpError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly syscall?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly message?: unknown;
}

/** Codes, calls and words of a conversation that broke off before the mail was handed over. */
const beforeHandOver = new Set(['EAUTH', 'EDNS', 'ETLS']);
const toConnect = new Set(['connect', 'getaddrinfo']);
const neverConnected = /^(connection timeout|greeting never received)/i;

/** Enhanced codes that refuse a recipient for other reasons than that there is no such box: it is full, or a policy says no. */
const notTheBox = /\b5\.(2\.[23]|7\.\d+|3\.\d+)\b/;

/** Sorts what an SMTP client throws. Only a clear no to the recipient disables an address. */
export function smtpFailure(error: unknown): MailNotSent {
  const { code, command, syscall, responseCode, response, message } = (error ?? {}) as SmtpError;
  if (typeof responseCode === 'number' && code !== 'EAUTH') {
    const reply = `smtp-${responseCode}`;
    if (responseCode < 500) return new MailNotSent('deferred', reply);
    const aboutBox = command === 'RCPT TO' && !notTheBox.test(String(response));
    return new MailNotSent(aboutBox ? 'hard-bounce' : 'refused', reply);
  }
  const known = typeof code === 'string' ? code : 'unknown';
  const certain =
    beforeHandOver.has(known) || toConnect.has(String(syscall)) || neverConnected.test(String(message));
  return new MailNotSent(certain ? 'deferred' : 'unsure', `smtp-${known.toLowerCase()}`);
}
