import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { MailCatcher } from '@app/runtime';
import { MailboxJsonController } from './mailbox-json.controller.js';
import { MailboxController } from './mailbox.controller.js';

/** Shows the mails that the catcher holds. Given to the api by the standalone process alone. */
@Module({})
export class DevMailboxModule {
  static on(catcher: MailCatcher): DynamicModule {
    return {
      module: DevMailboxModule,
      controllers: [MailboxJsonController, MailboxController],
      providers: [{ provide: MailCatcher, useValue: catcher }],
    };
  }
}
