export * from './alarm-clocks.js';
export * from './ids.js';
export * from './outbox.js';
export * from './unit-of-work.js';
