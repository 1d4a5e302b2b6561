import type { EventDefinition } from './event-definition.js';

/** Facts about the service's own rows: clocks that ring, messages that are due, tasks for coordinators. */
export const serviceEvents = {
  'clock.due': {
    version: 1,
    aggregate: 'clock',
    id: 'clockId',
    fields: { clockId: 'uuid' },
    meaning: 'A clock has reached its time',
  },
  'message.due': {
    version: 1,
    aggregate: 'message',
    id: 'messageId',
    fields: { messageId: 'uuid' },
    meaning: 'A message may be handed to its provider',
  },
  'task.opened': {
    version: 1,
    aggregate: 'task',
    id: 'taskId',
    fields: { taskId: 'uuid' },
    meaning: 'A coordinator has something to decide',
  },
  'proof.lapsing': {
    version: 1,
    aggregate: 'proof',
    id: 'proofId',
    fields: { proofId: 'uuid' },
    meaning: 'A proof runs out soon',
  },
} as const satisfies Record<string, EventDefinition>;
