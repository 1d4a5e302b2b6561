import type { JobsOptions } from 'bullmq';
import { failurePolicy } from '../failure-policy/index.js';

/**
 * How a queue treats our jobs. The number of tries and the pauses are the failure policy's; neither texts nor stacks
 * are kept. A finished job leaves at once: should it be delivered again, its inbox row says that it is done, while a queue
 * on PostgreSQL that keeps the last so many counts them at every job.
 */
export const jobOptions = {
  attempts: Math.max(...Object.values(failurePolicy).map(({ tries }) => tries)),
  backoff: { type: 'failure-policy' },
  removeOnComplete: true,
  removeOnFail: { count: 5_000 },
  stackTraceLimit: 0,
} as const satisfies JobsOptions;
