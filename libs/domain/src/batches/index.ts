export * from './apply-batch.js';
export * from './batch-mode.js';
export * from './batch-repository.js';
export * from './batch.js';
export * from './keep-batch-plan.js';
export * from './next-batch-at.js';
export * from './request-batch.js';
export * from './schedule-batches.js';
