export * from './criterion.js';
export * from './quality.js';
