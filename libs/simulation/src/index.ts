export * from './city/index.js';
export { Draws } from './draws.js';
