import type { MessageKindDefinition } from './message-kind-definition.js';

/** To coordinators: what waits for them, graded and counted, never a person. */
export const coordinatorMessages = {
  'tasks-open': { to: 'coordinator', nature: 'duty', refs: ['taskId'] },
} as const satisfies Record<string, MessageKindDefinition>;
