export * from './scenario.js';
export * from './scenarios.js';
