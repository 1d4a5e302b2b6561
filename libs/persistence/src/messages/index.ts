import type { Provider } from '@nestjs/common';
import { MessageFacts, MessageLedger } from '@app/domain/notifications';
import { SqlMessageFacts } from './sql-message-facts.js';
import { SqlMessageLedger } from './sql-message-ledger.js';

export const messageAdapters: Provider[] = [
  { provide: MessageLedger, useClass: SqlMessageLedger },
  { provide: MessageFacts, useClass: SqlMessageFacts },
];
