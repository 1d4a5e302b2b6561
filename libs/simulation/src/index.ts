export * from './city/index.js';
export { Draws } from './draws.js';
export * from './metrics/index.js';
export * from './policies/index.js';
export * from './replay/index.js';
export * from './run/index.js';
export * from './scenarios/index.js';
