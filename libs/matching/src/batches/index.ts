export * from './is-for-batches.js';
export * from './plan-batch.js';
