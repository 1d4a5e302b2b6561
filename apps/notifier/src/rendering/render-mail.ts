import { Injectable } from '@nestjs/common';
import { Environment } from '@app/runtime';
import { wordingFor } from '@app/wording';
import type { PreparedMail } from '../delivery/prepared-mail.js';
import type { Mail } from '../mailer/mail.js';
import { toHtml } from '../templates/to-html.js';
import { toPlainText } from '../templates/to-plain-text.js';
import { MailSubject } from './mail-subject.js';
import { Pages } from './pages.js';
import { viewOf } from './view-of.js';

/** Writes a mail in its reader's language, as HTML and as plain text that says the same. */
@Injectable()
export class RenderMail {
  private readonly pages: Pages;

  constructor(environment: Environment) {
    this.pages = new Pages(environment.publicUrl);
  }

  execute(prepared: PreparedMail): Mail {
    const { message, context, links } = prepared;
    const view = viewOf(new MailSubject(prepared, wordingFor(context.recipient.locale)), this.pages);
    return {
      id: message.id,
      to: context.recipient.email,
      subject: view.subject,
      html: toHtml(view),
      text: toPlainText(view),
      locale: view.locale,
      ...(links.unsubscribe === undefined ? {} : { unsubscribeUrl: links.unsubscribe }),
    };
  }
}
