import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { callbackify } from 'node:util';
import PostalMime from 'postal-mime';
import type { SMTPServerSession } from 'smtp-server';
import { SMTPServer } from 'smtp-server';
import type { CaughtMail } from './caught-mail.js';

export interface MailCatcherOptions {
  /** 0, the default, takes any free one. */
  readonly port?: number;
  readonly host?: string;
  /** How many mails are kept; the oldest go first. */
  readonly keep?: number;
  /** An SMTP reply such as `550 5.1.1 no such box` that refuses a recipient; undefined takes the mail. */
  readonly refuse?: (recipient: string) => string | undefined;
}

const mostBytes = 2_000_000;

/**
 * A real SMTP server that keeps what it gets in memory and passes nothing on: the mailbox of a machine without a mail provider,
 * and of tests. A second mail with the same Message-ID is dropped, as a provider with idempotency keys does.
 */
export class MailCatcher {
  private readonly mails = new Map<string, CaughtMail>();
  private readonly listeners = new Set<(mail: CaughtMail) => void>();
  private dropped = 0;

  private constructor(
    private readonly server: SMTPServer,
    private readonly address: AddressInfo,
    private readonly keep: number,
  ) {}

  static async start(options: MailCatcherOptions = {}): Promise<MailCatcher> {
    const { port = 0, host = '127.0.0.1', keep = 500, refuse } = options;
    const server: SMTPServer = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      size: mostBytes,
      logger: false,
      disableReverseLookup: true,
      onRcptTo: ({ address }, _session, done) => done(refusal(refuse?.(address))),
      onData: callbackify(async (stream: Readable, session: SMTPServerSession) =>
        catcher.take(await buffer(stream), session),
      ),
    });
    // Clients that hang up are their own business.
    server.on('error', () => undefined);
    const socket = server.listen(port, host);
    await once(socket, 'listening');
    const catcher = new MailCatcher(server, socket.address() as AddressInfo, keep);
    return catcher;
  }

  /** As `SMTP_URL` takes it: demo addresses are welcome here, and repeats are dropped. */
  get url(): string {
    return `smtp://${this.address.address}:${this.address.port}?demo&deduplicates`;
  }

  /** How many mails came more than once. */
  get repeats(): number {
    return this.dropped;
  }

  /** Newest first. */
  list(): readonly CaughtMail[] {
    return [...this.mails.values()].toReversed();
  }

  get(id: string): CaughtMail | undefined {
    return this.mails.get(id);
  }

  clear(): void {
    this.mails.clear();
  }

  /** Calls back for each new mail, until the answer is called. */
  onMail(listener: (mail: CaughtMail) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The first mail, here already or yet to come, that fits. @throws after `withinMs` */
  async waitFor(fits: (mail: CaughtMail) => boolean, withinMs = 5_000): Promise<CaughtMail> {
    const here = [...this.mails.values()].find(fits);
    if (here) return here;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`no such mail within ${withinMs} ms`));
      }, withinMs);
      const stop = this.onMail((mail) => {
        if (!fits(mail)) return;
        clearTimeout(timer);
        stop();
        resolve(mail);
      });
    });
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async take(raw: Buffer, { envelope }: SMTPServerSession): Promise<void> {
    const parsed = await PostalMime.parse(raw);
    const id =
      parsed.messageId?.replace(/^<|>$/g, '') ?? createHash('sha256').update(raw).digest('hex').slice(0, 32);
    if (this.mails.has(id)) {
      this.dropped += 1;
      return;
    }
    const mail: CaughtMail = {
      id,
      receivedAt: new Date(),
      from: envelope.mailFrom ? envelope.mailFrom.address : '',
      to: envelope.rcptTo.map(({ address }) => address),
      subject: parsed.subject ?? '',
      html: parsed.html ?? '',
      text: parsed.text ?? '',
      headers: Object.fromEntries(parsed.headers.map(({ key, value }) => [key, value])),
    };
    this.mails.set(id, mail);
    const [oldest] = this.mails.keys();
    if (this.mails.size > this.keep && oldest !== undefined) this.mails.delete(oldest);
    for (const listener of this.listeners) listener(mail);
  }
}

function refusal(reply: string | undefined): Error | null {
  if (reply === undefined) return null;
  const [code = '550', ...words] = reply.split(' ');
  return Object.assign(new Error(words.join(' ')), { responseCode: Number(code) });
}
