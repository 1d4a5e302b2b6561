export { Keys, noKeys } from './accounts/index.js';
export * from './clocks/index.js';
export * from './data-source/index.js';
export * from './inbox/index.js';
export * from './outbox/index.js';
export * from './system/index.js';
export * from './unit-of-work/index.js';
export { useCase } from './use-case.js';
