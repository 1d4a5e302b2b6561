export * from './embedded-stores/index.js';
