export { worthAsking } from './askable.js';
export * from './plan-wave.js';
export * from './wants-more.js';
export * from './wave-plan.js';
export * from './wave-snapshot.js';
