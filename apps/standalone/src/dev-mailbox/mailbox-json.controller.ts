import { Get, Header, Inject, NotFoundException, Param } from '@nestjs/common';
import type { CaughtMail } from '@app/runtime';
import { MailCatcher } from '@app/runtime';
import { Policy } from '../../../api/src/access/policy.decorator.js';
import { PlainController } from '../../../api/src/pages/plain-controller.decorator.js';

/** The mailbox for programs: newest first, without bodies; one mail whole. */
@PlainController('dev')
@Policy('mailbox.read')
export class MailboxJsonController {
  constructor(@Inject(MailCatcher) private readonly catcher: MailCatcher) {}

  @Get('mailbox.json')
  @Header('Cache-Control', 'no-store')
  list(): readonly Omit<CaughtMail, 'html' | 'text' | 'headers'>[] {
    return this.catcher
      .list()
      .map(({ id, receivedAt, from, to, subject }) => ({ id, receivedAt, from, to, subject }));
  }

  @Get('mailbox/:id.json')
  @Header('Cache-Control', 'no-store')
  read(@Param('id') id: string): CaughtMail {
    const mail = this.catcher.get(id);
    if (!mail) throw new NotFoundException();
    return mail;
  }
}
