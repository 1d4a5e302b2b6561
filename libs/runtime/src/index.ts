export * from './embedded-stores/index.js';
export * from './environment/index.js';
