export * from './engine-terms.js';
