import { randomUUID } from 'node:crypto';
import type { CaughtMail, MailCatcher } from '@app/runtime';
import { mailedLink } from './mailed-link.js';

/** Where a visitor finds the service, and where its mails arrive. */
export interface Surroundings {
  readonly origin: string;
  readonly mailbox: MailCatcher;
}

/** What the service answered. `body` is read as the caller expects it; pages have a `text` alone. */
export interface Reply<Body> {
  readonly status: number;
  readonly body: Body;
  readonly text: string;
  readonly headers: Headers;
}

interface Sending {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody who uses the service from outside: over HTTP, and through a mailbox. */
export class Visitor {
  private session: string | undefined;

  constructor(
    private readonly surroundings: Surroundings,
    readonly email = '',
  ) {}

  /** Asks for a link, waits for its mail, and follows it. `settle` lets a test's time pass in between. */
  async signIn(settle: () => Promise<unknown> = () => Promise.resolve()): Promise<this> {
    const before = new Set(this.mails().map(({ id }) => id));
    await this.send('POST', '/api/v1/sign-in-links', { body: { email: this.email } });
    await settle();
    const mail = await this.surroundings.mailbox.waitFor(
      (mail) => !before.has(mail.id) && mail.to.includes(this.email) && mailedLink(mail, 'l') !== undefined,
      20_000,
    );
    await this.follow(mailedLink(mail, 'l') ?? '');
    return this;
  }

  /** Confirms a link of a mail, as its page's button does, and keeps the session that it may open. */
  async follow(link: string, fields: Readonly<Record<string, string>> = {}): Promise<Reply<unknown>> {
    const reply = await this.submit(link, fields);
    const cookie = /(?:^|, )(?:__Host-)?session=([\w-]+)/.exec(reply.headers.get('set-cookie') ?? '')?.[1];
    this.session = cookie ?? this.session;
    return reply;
  }

  get<Body>(path: string): Promise<Reply<Body>> {
    return this.send('GET', path);
  }

  /** Creating requests carry a key of their own unless one is given. */
  post<Body>(path: string, body: unknown = {}, key: string = randomUUID()): Promise<Reply<Body>> {
    return this.send('POST', path, { body, headers: { 'Idempotency-Key': key } });
  }

  send<Body>(method: string, path: string, { body, headers }: Sending = {}): Promise<Reply<Body>> {
    return this.request(path, {
      method,
      headers: {
        ...(this.session && { Authorization: `Bearer ${this.session}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** Changes what lies under a path, on the version that is there now. */
  async edit<Body>(path: string, body: unknown): Promise<Reply<Body>> {
    const version = (await this.get(path)).headers.get('etag') ?? '';
    return this.send('PATCH', path, { body, headers: { 'If-Match': version } });
  }

  /** Posts the form of a page. */
  submit(path: string, fields: Readonly<Record<string, string>> = {}): Promise<Reply<unknown>> {
    return this.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Mails to this person, oldest first. */
  mails(): readonly CaughtMail[] {
    return this.surroundings.mailbox
      .list()
      .filter(({ to }) => to.includes(this.email))
      .toReversed();
  }

  private async request<Body>(path: string, init: RequestInit): Promise<Reply<Body>> {
    const answer = await fetch(new URL(path, this.surroundings.origin), { redirect: 'manual', ...init });
    const text = await answer.text();
    const json = /json/.test(answer.headers.get('content-type') ?? '') && text !== '';
    return {
      status: answer.status,
      body: (json ? JSON.parse(text) : undefined) as Body,
      text,
      headers: answer.headers,
    };
  }
}
