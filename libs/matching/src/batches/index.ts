export * from './batch-draft.js';
export * from './is-for-batches.js';
export * from './plan-batch.js';
