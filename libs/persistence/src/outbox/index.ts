import type { Provider } from '@nestjs/common';
import { Outbox } from '@app/domain/events';
import { SqlOutbox } from './sql-outbox.js';

export { outboxChannel } from './outbox-channel.js';
export { SqlOutbox } from './sql-outbox.js';

export const outboxAdapters: Provider[] = [{ provide: Outbox, useClass: SqlOutbox }];
