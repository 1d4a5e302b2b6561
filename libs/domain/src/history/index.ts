export * from './past.js';
