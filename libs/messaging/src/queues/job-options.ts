import type { JobsOptions } from 'bullmq';
import { failurePolicy } from '../failure-policy/index.js';

/**
 * How a queue treats our jobs. The number of tries and the pauses are the failure policy's; neither texts nor stacks
 * are kept. Finished jobs stay for a while, so that one that is delivered late is recognised and ignored.
 */
export const jobOptions = {
  attempts: Math.max(...Object.values(failurePolicy).map(({ tries }) => tries)),
  backoff: { type: 'failure-policy' },
  removeOnComplete: { count: 200 },
  removeOnFail: { count: 5_000 },
  stackTraceLimit: 0,
} as const satisfies JobsOptions;
