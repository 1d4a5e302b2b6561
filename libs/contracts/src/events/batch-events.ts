import type { EventDefinition } from './event-definition.js';

/** Facts about batches: plans for many needs at a time. */
export const batchEvents = {
  'batch.requested': {
    version: 1,
    aggregate: 'batch',
    id: 'batchId',
    fields: { batchId: 'uuid' },
    meaning: 'A batch is due, or a coordinator asked for one: it is to be planned',
  },
  'batch.apply-requested': {
    version: 1,
    aggregate: 'batch',
    id: 'batchId',
    fields: { batchId: 'uuid', needId: 'uuid' },
    meaning: 'The people whom a batch chose for a need are to be asked',
  },
} as const satisfies Record<string, EventDefinition>;
