import { Injectable } from '@nestjs/common';
import { ScheduleBatches } from '@app/domain/batches';
import { Outbox } from '@app/domain/events';
import type { Ring } from './ring.js';

/** The clocks of the service's own rows. */
@Injectable()
export class ServiceClocks {
  constructor(
    private readonly outbox: Outbox,
    private readonly schedule: ScheduleBatches,
  ) {}

  readonly rings = {
    'message-due': (tx, { subjectId: messageId }) =>
      this.outbox.append(tx, { name: 'message.due', payload: { messageId } }),
    'task-due': (tx, { subjectId: taskId }) =>
      this.outbox.append(tx, { name: 'task.opened', payload: { taskId } }),
    'batch-due': (tx, { subjectId }) => this.schedule.ring(tx, subjectId),
  } satisfies Record<string, Ring>;
}
