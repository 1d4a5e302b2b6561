export * from './clocks.js';
export * from './events/index.js';
export * from './jobs/index.js';
export * from './policies/index.js';
export * from './queues.js';
export * from './subscriptions.js';
export * from './taxonomy/index.js';
