/** The queues: one for each kind of work, so that one slow kind never starves another. */
export const queues = {
  offers: { meaning: 'Offers to match or to retire' },
  needs: { meaning: 'Needs to match, to staff or to retire' },
  decisions: { meaning: 'Consequences of what volunteers, associations and coordinators decided' },
  batches: { meaning: 'Plans for many needs at a time' },
  clocks: { meaning: 'Deadlines that were reached' },
  notifications: { meaning: 'Messages to plan and to hand over' },
} as const satisfies Record<string, { readonly meaning: string }>;

export type QueueName = keyof typeof queues;
