import { Get, Header, Inject, NotFoundException, Param, UseInterceptors } from '@nestjs/common';
import type { CaughtMail } from '@app/runtime';
import { MailCatcher } from '@app/runtime';
import type { ReactElement } from 'react';
import { Policy } from '../../../api/src/access/policy.decorator.js';
import { PlainController } from '../../../api/src/pages/plain-controller.decorator.js';
import { RenderPage } from '../../../api/src/pages/render-page.interceptor.js';
import { MailPage } from './mail-page.js';
import { MailboxPage } from './mailbox-page.js';

const page =
  "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** A mail is a stranger's page: its styles count, its scripts and forms do not, its links open elsewhere. */
const mailAlone =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** The mailbox for people. */
@PlainController('dev/mailbox')
@Policy('mailbox.read')
export class MailboxController {
  constructor(@Inject(MailCatcher) private readonly catcher: MailCatcher) {}

  @Get()
  @UseInterceptors(RenderPage)
  list(): ReactElement {
    return MailboxPage({ mails: this.catcher.list() });
  }

  @Get(':id')
  @Header('Content-Security-Policy', page)
  @UseInterceptors(RenderPage)
  read(@Param('id') id: string): ReactElement {
    return MailPage({ mail: this.find(id) });
  }

  @Get(':id/html')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', mailAlone)
  @Header('X-Frame-Options', 'SAMEORIGIN')
  @Header('Cache-Control', 'no-store')
  html(@Param('id') id: string): string {
    return `<base target="_blank">${this.find(id).html}`;
  }

  private find(id: string): CaughtMail {
    const mail = this.catcher.get(id);
    if (!mail) throw new NotFoundException();
    return mail;
  }
}
