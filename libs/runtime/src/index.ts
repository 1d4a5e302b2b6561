export * from './embedded-stores/index.js';
export * from './environment/index.js';
export * from './health/index.js';
export * from './logging/index.js';
export * from './mail-catcher/index.js';
export * from './shutdown/index.js';
export * from './worker/index.js';
