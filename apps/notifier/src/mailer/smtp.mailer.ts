import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Mail } from './mail.js';
import { Mailer, MailNotSent } from './mailer.js';
import type { SmtpAddress } from './smtp-address.js';
import { smtpFailure } from './smtp-failure.js';

export interface SmtpSettings extends SmtpAddress {
  /** `Name <box@host>` or a bare address. */
  readonly from: string;
}

const connections = 5;

/** Sends by SMTP over a few connections that stay open. */
export class SmtpMailer extends Mailer implements OnApplicationShutdown {
  readonly deduplicates: boolean;
  private readonly transport: ReturnType<typeof createTransport>;
  private readonly host: string;

  constructor(private readonly settings: SmtpSettings) {
    super();
    this.deduplicates = settings.deduplicates;
    this.host = /@([^@>\s]+)>?$/.exec(settings.from)?.[1] ?? 'localhost';
    this.transport = createTransport({
      url: settings.url,
      pool: true,
      maxConnections: connections,
      maxMessages: Infinity,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 15_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  refOf(mailId: string): string {
    return `<${mailId}@${this.host}>`;
  }

  async send(mail: Mail): Promise<void> {
    if (!this.settings.takesDemo && isDemo(mail.to)) throw new MailNotSent('demo-address', 'demo-address');
    try {
      await this.transport.sendMail({
        from: this.settings.from,
        // As an object the address stays one address, whatever it holds.
        to: { name: '', address: mail.to },
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        messageId: this.refOf(mail.id),
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'Content-Language': mail.locale,
          'Idempotency-Key': mail.id,
          ...(mail.unsubscribeUrl === undefined ? {} : oneClick(mail.unsubscribeUrl)),
        },
      });
    } catch (error) {
      throw smtpFailure(error);
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

/** Whether an address belongs to nobody by law. @source RFC 2606, section 2 */
const isDemo = (address: string): boolean => /(@|\.)invalid$/i.test(address);

/** @source RFC 8058, section 3.1 */
const oneClick = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});
