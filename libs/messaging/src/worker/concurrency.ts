import type { QueueName } from '@app/contracts';

/** Orders of one job that one transaction takes: beyond some dozens a commit gets no cheaper. */
export const largestGroup = 64;

/** Jobs of one queue that one process does at the same time, each alone. */
export const atOnce: Readonly<Record<QueueName, number>> = {
  offers: 4,
  needs: 4,
  decisions: 4,
  batches: 1,
  clocks: 4,
  notifications: 8,
};

/** Jobs of one queue that one process holds: where some are done in groups, enough for one to gather. */
export const held: Readonly<Record<QueueName, number>> = {
  ...atOnce,
  offers: largestGroup,
  needs: largestGroup,
};
